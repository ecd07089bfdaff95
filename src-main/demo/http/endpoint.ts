import { Hono, type Context } from 'hono';
import { Refusal } from './refusal';

/** The verbs both vendors use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation: a verb, a path with `:name` segments, and what answers. */
export interface Endpoint {
  readonly method: Method;
  readonly path: string;
  readonly answer: (c: Context) => Response | Promise<Response>;
}

/** Writes a refusal in a vendor's error shape. */
export type WriteRefusal = (c: Context, refusal: Refusal) => Response;

/**
 * Routes for endpoints. Paths without placeholders come first, so that `/user/me` is never a user called `me`
 * (VENDORS.md T-19); a verb that a path does not offer is a 405 that says which it does.
 */
export function routesOf(endpoints: readonly Endpoint[], write: WriteRefusal): Hono {
  const routes = new Hono();
  const paths = [...new Set(endpoints.map((endpoint) => endpoint.path))].sort(
    (a, b) => Number(a.includes(':')) - Number(b.includes(':')),
  );
  for (const path of paths) {
    const here = endpoints.filter((endpoint) => endpoint.path === path);
    for (const { method, answer } of here) {
      routes.on(method, path, async (c) => {
        try {
          return await answer(c);
        } catch (cause) {
          if (cause instanceof Refusal) return write(c, cause);
          throw cause;
        }
      });
    }
    const verbs = here.map((endpoint) => endpoint.method).join(', ');
    routes.all(path, (c) => {
      c.header('Allow', verbs);
      return write(c, new Refusal(405, `${c.req.method} is not offered here, only ${verbs}`));
    });
  }
  return routes;
}
