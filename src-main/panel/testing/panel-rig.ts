import { onTestFinished, vi } from 'vitest';
import { createAccounts, type Accounts } from '../../api/accounts';
import { openLoopbackReceiver } from '../../api/motivosity/loopback-receiver';
import { SignInAttempt, type SignInOutcome } from '../../api/motivosity/sign-in-attempt';
import { createRedactor } from '../../api/redact';
import type { Fetch } from '../../api/transport';
import { settingsSchema, type Settings } from '../../contract/settings';
import { demoProvisioning } from '../../demo/provisioning';
import { createDemoServer, type DemoServer } from '../../demo/server';
import { openTestState } from '../../store/state/testing/state-fixtures';
import { HiddenPeople } from '../../sync/privacy/hidden-people';
import type { NameFinder } from '../../sync/privacy/without-names';
import type { BulkJob } from '../../contract/panel/bulk';
import { createBulkHandlers } from '../bulk/bulk-handlers';
import { BulkJobs } from '../bulk/bulk-jobs';
import { BulkPreviews } from '../bulk/bulk-previews';
import { OperationRunner } from '../operation-runner';
import { Choices } from '../operations/choices';
import { createOperationHandlers } from '../operations/operation-handlers';

/** A log that says nothing. */
export const silentLog = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };

/** Where the demo company's accounts are; `legacySignIn` off, nobody signed in. */
export function settingsOf(server: DemoServer): Settings {
  return settingsSchema.parse(demoProvisioning(server));
}

/** What stands between the accounts and the demo company. */
export type Between = (address: string, init: RequestInit, next: Fetch) => Promise<Response>;

/** Everything that runs operations, against a demo company. Closed when the test is over. */
export async function panelRig(
  change: {
    readonly server?: DemoServer;
    readonly settings?: (settings: Settings) => Settings;
    readonly between?: Between;
    readonly directory?: string;
    /** Who is hidden. Default: nobody. */
    readonly finder?: () => NameFinder;
    /** What jobs take the connected account for. Default: what it is. */
    readonly account?: () => string;
  } = {},
) {
  const { state, clock, directory } = openTestState(change.directory);
  const server = change.server ?? (await createDemoServer({ now: () => clock.now() }));
  if (change.server === undefined) onTestFinished(() => server.close());
  const settings = (change.settings ?? ((same) => same))(settingsOf(server));
  const redactor = createRedactor();
  const sent: { readonly method: string; readonly address: string; readonly body: unknown }[] = [];
  const next: Fetch = (address, init) => {
    sent.push({ method: init.method ?? 'GET', address, body: init.body });
    return fetch(address, init);
  };
  const accounts: Accounts = createAccounts({
    ...settings,
    fetch: (address, init) => (change.between ?? ((a, i, go) => go(a, i as never)))(address, init, next),
    clock,
    createLog: () => silentLog,
    redactor,
    timeZone: 'UTC',
  });
  const runner = new OperationRunner({
    accounts: () => accounts,
    settings: () => settings,
    audit: state.audit,
    redactor,
    finder: change.finder ?? (() => new HiddenPeople([]).finder),
    clock,
    log: silentLog,
  });
  const pushed: [string, unknown][] = [];
  let serial = 0;
  const random = () => `random-${(serial += 1)}`;
  const operations = createOperationHandlers({
    runner,
    choices: new Choices({
      accounts: () => accounts,
      users: { usersAfter: () => [] },
      picture: () => null,
      clock,
    }),
    accounts: () => accounts,
    settings: () => settings,
    who: () => 'Kari',
    push: (channel, payload) => {
      pushed.push([channel, payload]);
    },
    clock,
    random,
  });
  const told: BulkJob[] = [];
  const jobs = new BulkJobs({
    ...{ store: state.bulk, runner, clock, log: silentLog },
    account: (vendor) => change.account?.() ?? accounts.fingerprint(vendor),
    changed: (job) => {
      told.push(job);
    },
  });
  onTestFinished(async () => {
    const stopped = jobs.stop();
    await clock.advance(5_000);
    await stopped;
  });
  const previews = new BulkPreviews({ runner, accounts: () => accounts, random });
  const bulk = createBulkHandlers({ jobs, previews, store: state.bulk, runner, who: () => 'Kari' });
  const audit = () => {
    const rows = state.audit.rows({ limit: 500 });
    if (!rows.ok) throw new Error(rows.error.message);
    return rows.value;
  };
  return {
    ...{ state, clock, directory, server, settings, redactor, sent, accounts, runner, pushed, random, audit },
    ...{ jobs, previews, bulk, told, operations },
    handlers: operations.handlers,
    /** Calls of a method and a part of an address that went out. */
    calls: (part: string) => sent.filter(({ method, address }) => `${method} ${address}`.includes(part)),
  };
}

/** Signs a person of the demo company in. @param role such as `admin` */
export async function signIn(
  {
    server,
    settings,
    accounts,
  }: Pick<Awaited<ReturnType<typeof panelRig>>, 'server' | 'settings' | 'accounts'>,
  role: string,
): Promise<void> {
  await tell(server, 'consent', { role });
  let outcome: SignInOutcome | undefined;
  const receiver = await openLoopbackReceiver((request) => attempt.respond(request));
  let serial = 0;
  const attempt: SignInAttempt = new SignInAttempt({
    origin: server.origin,
    app: settings.motivosity.oauth!,
    receiver: receiver.origin,
    random: () => `random-${(serial += 1)}-${role}`,
    done: (told) => (outcome = told),
  });
  const start = await fetch(attempt.startAddress, { redirect: 'manual' });
  const back = await fetch(start.headers.get('location')!, { redirect: 'manual' });
  const cookie = start.headers.get('set-cookie')!.split(';')[0]!;
  await fetch(back.headers.get('location')!, { headers: { cookie } });
  await receiver.close();
  if (!outcome?.ok) throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
  const { code, redirectUri } = outcome.value;
  const signedIn = await accounts.person.signInWithCode(code, redirectUri);
  if (!signedIn.ok) throw new Error(signedIn.error.message);
}

/** Tells the demo company something, such as to fail. */
export async function tell(server: DemoServer, what: string, body: unknown = {}): Promise<void> {
  const answer = await fetch(`${server.origin}/_demo/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
}
