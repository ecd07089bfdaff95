import type { Clock } from './contract/clock';
import type { Settings } from './contract/settings';

/** A demo company that plays inside the app. */
export interface DemoCompany {
  /** Settings as they are, but connected to it. */
  connect(settings: Settings): Settings;
  stop(): Promise<void>;
}

/**
 * Starts the demo company on a free port of this machine, so that the whole real path runs: HTTP, tokens, paging, limits,
 * cache.
 * @param timeZone IANA, in which its people celebrate; undefined = the machine's
 */
export async function startDemoCompany(timeZone: string | undefined, clock: Clock): Promise<DemoCompany> {
  // Loaded only when it plays: a connected kiosk never needs it.
  const { createDemoServer } = await import('./demo/server');
  const server = await createDemoServer({
    now: () => clock.now(),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const { username, password, clientId } = server.motimate;
  const { appId, secureToken } = server.credentials.service;
  return {
    connect: (settings) => ({
      ...settings,
      motivosity: {
        ...settings.motivosity,
        origin: server.origin,
        imageOrigin: server.origin,
        kioskId: server.kioskId,
        service: { appId, secureToken },
      },
      motimate: {
        ...settings.motimate,
        origin: server.origin,
        auth: { grant: 'password', username, password, clientId },
      },
      polling: { leaderboard: 60, feeds: 20, me: 300, users: 300, posts: 60 },
      display: {
        ...settings.display,
        theme: { ...settings.display.theme, title: settings.display.theme.title ?? 'Puffin Line' },
      },
    }),
    stop: () => server.close(),
  };
}
