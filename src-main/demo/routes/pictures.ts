import { Hono } from 'hono';
import type { DemoDeps } from '../deps';
import { parsePicturePath } from '../pictures/paths';

/**
 * Portraits, badges and scenes, and whatever picture or file somebody sent. A person without a picture has the
 * placeholder's path, which is a 404.
 */
export function pictureRoutes(deps: DemoDeps): Hono {
  const routes = new Hono();
  for (const kind of ['avatar', 'badge', 'content', 'uploads'] as const) {
    routes.get(`/${kind}/:rest{.+}`, async (c) => {
      const sent = deps.uploads.find(c.req.path.slice(1));
      const wanted = sent ? undefined : parsePicturePath(c.req.path);
      const bytes = sent?.bytes ?? (wanted && (await deps.gallery.picture(wanted.kind, wanted.name)));
      if (!bytes) return c.notFound();
      c.header('Content-Type', sent?.contentType ?? 'image/png');
      c.header('Cache-Control', 'public, max-age=3600');
      return c.body(bytes);
    });
  }
  return routes;
}
