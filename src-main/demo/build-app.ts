import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { RETAINED_304_HEADERS, etag } from 'hono/etag';
import type { DemoDeps } from './deps';
import { motimateError, motivosityError } from './http/answers';
import { routesOf } from './http/endpoint';
import { faultGate } from './http/fault-gate';
import { controlRoutes, CONTROLS_HELP } from './routes/controls';
import { refuseMotimate } from './routes/motimate/endpoint';
import { fileEndpoints } from './routes/motimate/files';
import { groupEndpoints } from './routes/motimate/groups';
import { authorised, rateLimited } from './routes/motimate/guard';
import { meEndpoints } from './routes/motimate/me';
import { positionEndpoints } from './routes/motimate/positions';
import { postEndpoints } from './routes/motimate/posts';
import { tokenRoutes } from './routes/motimate/token';
import { userEndpoints as motimateUserEndpoints } from './routes/motimate/users';
import { announcementEndpoints } from './routes/motivosity/announcement';
import { appreciationEndpoints } from './routes/motivosity/appreciation';
import { authEndpoints } from './routes/motivosity/auth';
import { avatarEndpoints } from './routes/motivosity/avatar';
import { awardEndpoints } from './routes/motivosity/award';
import { awardGiveEndpoints } from './routes/motivosity/award-give';
import { commentEndpoints } from './routes/motivosity/comment';
import { companyValueEndpoints } from './routes/motivosity/company-value';
import { refuseMotivosity } from './routes/motivosity/endpoint';
import { feedItemEndpoints } from './routes/motivosity/feed-item';
import { feedListEndpoints } from './routes/motivosity/feed-list';
import { kioskEndpoints } from './routes/motivosity/kiosk';
import { leaderboardEndpoints } from './routes/motivosity/leaderboard';
import { oauthAuthorizeEndpoints } from './routes/motivosity/oauth-authorize';
import { oauthTokenEndpoints } from './routes/motivosity/oauth-token';
import { orgChartEndpoints } from './routes/motivosity/org-chart';
import { profileEndpoints } from './routes/motivosity/profile';
import { storeEndpoints } from './routes/motivosity/store';
import { surveyEndpoints } from './routes/motivosity/survey';
import { userEndpoints } from './routes/motivosity/user';
import { userAdminEndpoints } from './routes/motivosity/user-admin';
import { userCashEndpoints } from './routes/motivosity/user-cash';
import { userSyncEndpoints } from './routes/motivosity/user-sync';
import { pictureRoutes } from './routes/pictures';

const MOTIVOSITY = [
  authEndpoints,
  oauthAuthorizeEndpoints,
  oauthTokenEndpoints,
  announcementEndpoints,
  appreciationEndpoints,
  awardEndpoints,
  awardGiveEndpoints,
  commentEndpoints,
  companyValueEndpoints,
  feedListEndpoints,
  feedItemEndpoints,
  leaderboardEndpoints,
  orgChartEndpoints,
  surveyEndpoints,
  storeEndpoints,
  userEndpoints,
  userSyncEndpoints,
  userAdminEndpoints,
  profileEndpoints,
  avatarEndpoints,
  userCashEndpoints,
  kioskEndpoints,
];
const MOTIMATE = [
  meEndpoints,
  motimateUserEndpoints,
  groupEndpoints,
  positionEndpoints,
  postEndpoints,
  fileEndpoints,
];

/** The server's routes: the controls, then, behind the log and the fault gate, both products and the pictures. */
export function buildApp(deps: DemoDeps): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', controlRoutes(deps));
  app.get('/', (c) => c.text(`The demo company. Controls:\n\n${CONTROLS_HELP}\n`));

  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    const over = deps.log.arrive(c.req.method, url);
    try {
      await next();
      deps.log.add(c.req.method, url, c.res.status);
    } finally {
      over();
    }
  });
  app.use(faultGate(deps.faults, deps.sleep));
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'ratelimit'] }));

  app.use('/oauth/token', rateLimited(deps));
  app.use('/public_api/*', rateLimited(deps), authorised(deps));

  app.route('/', tokenRoutes(deps));
  app.route(
    '/',
    routesOf(
      MOTIVOSITY.flatMap((endpoints) => endpoints(deps)),
      refuseMotivosity,
    ),
  );
  app.route(
    '/',
    routesOf(
      MOTIMATE.flatMap((endpoints) => endpoints(deps)),
      refuseMotimate,
    ),
  );
  app.route('/', pictureRoutes(deps));

  app.notFound((c) =>
    c.req.path.startsWith('/public_api/')
      ? motimateError(c, 404, 'not_found', "Couldn't find the requested record")
      : motivosityError(c, 404, `There is nothing at ${c.req.method} ${c.req.path}`),
  );
  return app;
}
