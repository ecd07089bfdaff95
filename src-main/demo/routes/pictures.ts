import { Hono } from 'hono';
import type { DemoDeps } from '../deps';
import { parsePicturePath } from '../pictures/paths';

/** Portraits, badges and scenes. A person without a picture has the placeholder's path, which is a 404. */
export function pictureRoutes(deps: DemoDeps): Hono {
  const routes = new Hono();
  for (const kind of ['avatar', 'badge', 'content'] as const) {
    routes.get(`/${kind}/:company/:file`, async (c) => {
      const wanted = parsePicturePath(c.req.path);
      const drawn = wanted && (await deps.gallery.picture(wanted.kind, wanted.name));
      if (!drawn) return c.notFound();
      c.header('Content-Type', 'image/png');
      c.header('Cache-Control', 'public, max-age=3600');
      return c.body(drawn);
    });
  }
  return routes;
}
