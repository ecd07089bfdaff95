import { Hono } from 'hono';
import type { DemoDeps } from '../../deps';

const KNOWN = ['grant_type', 'username', 'password', 'client_id', 'client_secret', 'refresh_token'];

/** `mm.token.password`, `mm.token.client` and `mm.token.refresh`: parameters in the query or a form (VENDORS.md T-24). */
export function tokenRoutes(deps: DemoDeps): Hono {
  const routes = new Hono();

  routes.post('/oauth/token', async (c) => {
    const parameters = new Map(new URL(c.req.url).searchParams);
    const body = await c.req.text();
    if (body !== '') {
      if (!(c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded'))
        return c.json({ error: 'invalid_request', error_description: 'The body must be a form.' }, 400);
      for (const [key, value] of new URLSearchParams(body)) parameters.set(key, value);
    }
    const unknown = [...parameters.keys()].find((key) => !KNOWN.includes(key));
    if (unknown !== undefined)
      return c.json({ error: 'invalid_request', error_description: `Unknown parameter: ${unknown}` }, 400);
    const answer = deps.tokens.grant(parameters);
    c.header('Cache-Control', 'no-store');
    if ('access_token' in answer) return c.json(answer);
    const { status, ...refusal } = answer;
    return c.json(refusal, status);
  });

  routes.all('/oauth/token', (c) => {
    c.header('Allow', 'POST');
    return c.json({ error: 'invalid_request', error_description: 'Only POST is offered here.' }, 405);
  });

  return routes;
}
