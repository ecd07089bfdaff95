import type { Accounts } from '../../api/accounts';
import type { ApiFailure, CallOptions } from '../../api/answer';
import { motimateOrigin } from '../../api/origins';
import { meGet } from '../../api/motimate/operations/me';
import { serviceToken } from '../../api/motivosity/operations/auth';
import { kioskLeaderboard } from '../../api/motivosity/operations/kiosk';
import type { ConnectionId, ConnectionTest } from '../../contract/panel/connections';
import type { ConfigProblem, Settings } from '../../contract/settings';
import { nextStep } from './next-step';

const asPerson: CallOptions = { priority: 'person' };

/** What is missing before a connection can be tried, by field; empty = nothing. */
export function missingFor(connection: ConnectionId, settings: Settings): ConfigProblem[] {
  const { motivosity, motimate } = settings;
  const missing = (key: string): ConfigProblem => ({ key, message: 'must be filled in' });
  switch (connection) {
    case 'motivosity':
      return motivosity.kioskId === undefined ? [missing('motivosity.kioskId')] : [];
    case 'motivosity-service':
      return motivosity.service === undefined
        ? [missing('motivosity.service.appId'), missing('motivosity.service.secureToken')]
        : [];
    case 'motimate':
      return [
        ...(motimateOrigin(motimate) === null ? [missing('motimate.subdomain')] : []),
        ...(motimate.auth === undefined ? [missing('motimate.auth')] : []),
      ];
  }
}

/**
 * Makes the cheapest real call of a connection and says in words what worked, with the name of the account where it has
 * one, or what went wrong and what to do. Never rejects.
 */
export async function testConnection(
  connection: ConnectionId,
  settings: Settings,
  accounts: Pick<Accounts, 'call'>,
): Promise<ConnectionTest> {
  switch (connection) {
    case 'motivosity': {
      const { kioskId = '' } = settings.motivosity;
      const answer = await accounts.call(kioskLeaderboard, { path: { kioskId } }, asPerson);
      if (!answer.ok) return failed(connection, answer.error);
      const count = answer.value.kind === 'value' ? answer.value.value.length : 0;
      return {
        result: 'works',
        words: `Connected to Motivosity. The leaderboard came with ${people(count)}.`,
        account: null,
      };
    }
    case 'motivosity-service': {
      const { appId = '', secureToken = '', appSecret } = settings.motivosity.service ?? {};
      const body = { appId, secureToken, ...(appSecret !== undefined && { appSecret }) };
      const answer = await accounts.call(serviceToken, { body }, asPerson);
      if (!answer.ok) return failed(connection, answer.error);
      return {
        result: 'works',
        words: `Connected to Motivosity as the application ${appId}.`,
        account: appId,
      };
    }
    case 'motimate': {
      const answer = await accounts.call(meGet, {}, asPerson);
      if (!answer.ok) return failed(connection, answer.error);
      if (answer.value.kind !== 'value')
        return { result: 'works', words: 'Connected to Motimate.', account: null };
      const { name, email, role } = answer.value.value;
      const more = [email === name ? null : email, role].filter((part) => part !== null);
      const account = more.length === 0 ? name : `${name} (${more.join(', ')})`;
      return { result: 'works', words: `Connected to Motimate as ${account}.`, account };
    }
  }
}

function failed(connection: ConnectionId, failure: ApiFailure): ConnectionTest {
  return { result: 'fails', words: failure.message, next: nextStep(connection, failure) };
}

function people(count: number): string {
  if (count === 0) return 'nobody on it yet';
  return count === 1 ? 'one person' : `${count} people`;
}
