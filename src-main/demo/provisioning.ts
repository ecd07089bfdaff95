import type { DemoServer } from './server';

/** The provisioning file (version 1) that connects the board to a demo server. */
export function demoProvisioning(
  server: Pick<DemoServer, 'origin' | 'kioskId' | 'motimate' | 'credentials'>,
): Record<string, unknown> {
  const { username, password, clientId } = server.motimate;
  const { service, oauth } = server.credentials;
  return {
    version: 1,
    name: 'Puffin Line lobby',
    motivosity: {
      origin: server.origin,
      imageOrigin: server.origin,
      kioskId: server.kioskId,
      service: { appId: service.appId, secureToken: service.secureToken },
      oauth: { appId: oauth.appId, appSecret: oauth.appSecret },
    },
    motimate: { origin: server.origin, auth: { grant: 'password', username, password, clientId } },
  };
}
