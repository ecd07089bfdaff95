import type { ApiFailure } from '../../api/answer';
import type { ConnectionId } from '../../contract/panel/connections';

const credentials: Readonly<Record<ConnectionId, string>> = {
  motivosity:
    'Copy the Kiosk ID again from Motivosity’s settings. It may have been replaced by a new one, or kiosk mode may be off.',
  'motivosity-service':
    'Compare the application ID and the secure token with those in Motivosity. This machine’s address may have to be on the key’s list of enabled addresses.',
  motimate: 'Check user name, password and client ID. The user must be able to sign in to Motimate itself.',
};
const address: Readonly<Record<ConnectionId, string>> = {
  motivosity: 'Check the address; most companies use https://app.motivosity.com.',
  'motivosity-service': 'Check the address; most companies use https://app.motivosity.com.',
  motimate: 'Check the address: it is the part before .motimateapp.com when you use Motimate in a browser.',
};

/** What to do about a test that failed, in words. */
export function nextStep(connection: ConnectionId, { code, retryAfterMs }: ApiFailure): string {
  switch (code) {
    case 'unauthorised':
    case 'rejected':
      return credentials[connection];
    case 'forbidden':
      return connection === 'motimate'
        ? 'Ask for an account with the role of an administrator, or use a client of your own.'
        : credentials[connection];
    case 'not-found':
      return connection === 'motivosity'
        ? `${credentials[connection]} ${address[connection]}`
        : address[connection];
    case 'not-offered':
      return 'Ask the vendor whether your plan includes the API.';
    case 'rate-limited': {
      const minutes = retryAfterMs === null ? 15 : Math.max(1, Math.ceil(retryAfterMs / 60_000));
      return `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`;
    }
    case 'vendor-error':
      return 'Try again in a few minutes. If it stays like this, the vendor’s status page says more.';
    case 'network':
    case 'timeout':
      return `Check this machine’s network and proxy. ${address[connection]}`;
    case 'too-large':
    case 'unreadable':
    case 'schema-changed':
      return `${address[connection]} If it is right, a page of the network (a sign-in of a guest network) may have answered instead.`;
    case 'storage':
      return 'Make room on this machine’s disk and try again.';
  }
}
