import type { Context } from 'hono';
import type { DemoDeps } from '../../deps';
import { COMPANY } from '../../company/identity';
import { PERSON_ROLES, type PersonRole } from '../../http/credentials';
import type { Endpoint } from '../../http/endpoint';
import { Refusal } from '../../http/refusal';
import { readOAuthParameters, type OAuthParameters } from './oauth-parameters';

const SCOPES = ['default', 'user', 'userlist', 'badge', 'appr', 'platform'];

/** `mv.auth.oauthAuthorize`: a page that asks a person to sign in and to allow the app, and redirects with a code. */
export function oauthAuthorizeEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    {
      method: 'GET',
      path: '/oauth2/v1/auth',
      answer: (c) => {
        const parameters = readRequest(deps, new URL(c.req.url).searchParams);
        const role = deps.consent.as;
        return role ? withCode(c, deps, parameters, role) : c.html(page(deps, ''));
      },
    },
    {
      // The page's own form: it comes back to the address it was shown at.
      method: 'POST',
      path: '/oauth2/v1/auth',
      answer: async (c) => {
        const parameters = readRequest(deps, new URL(c.req.url).searchParams);
        const form = new URLSearchParams(await c.req.text());
        if (form.get('answer') === 'deny')
          return redirect(c, deps, parameters, {
            error: 'access_denied',
            error_description: 'The person did not allow it',
          });
        const known = deps.identities.signIn(form.get('email') ?? '', form.get('password') ?? '');
        if (!known) return c.html(page(deps, 'The e-mail address or the password is wrong.'), 401);
        return withCode(c, deps, parameters, known.role);
      },
    },
  ];
}

function readRequest(deps: DemoDeps, search: URLSearchParams): OAuthParameters {
  const parameters = readOAuthParameters(search, ['appId', 'redirectUri', 'responseType', 'scope', 'state']);
  if (parameters.required('appId') !== deps.identities.credentials.oauth.appId)
    throw new Refusal('invalid', 'The app is not known', 'appId');
  if (parameters.required('responseType') !== 'code')
    throw new Refusal('invalid', 'responseType must be code', 'responseType');
  const unknown = (parameters.text('scope') ?? 'default').split(' ').find((word) => !SCOPES.includes(word));
  if (unknown !== undefined) throw new Refusal('invalid', `Unknown scope: ${unknown}`, 'scope');
  // The company has registered every port of the caller's own machine, and nothing else.
  const text = parameters.required('redirectUri');
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address?.protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname))
    throw new Refusal('invalid', 'redirectUri is not registered', 'redirectUri');
  return parameters;
}

function withCode(c: Context, deps: DemoDeps, parameters: OAuthParameters, role: PersonRole): Response {
  return redirect(c, deps, parameters, {
    code: deps.identities.code(role, parameters.required('redirectUri')),
  });
}

function redirect(
  c: Context,
  deps: DemoDeps,
  parameters: OAuthParameters,
  answer: Readonly<Record<string, string>>,
): Response {
  const target = new URL(parameters.required('redirectUri'));
  for (const [key, value] of Object.entries(answer)) target.searchParams.set(key, value);
  const state = parameters.text('state');
  if (state !== undefined && deps.consent.echoesState) target.searchParams.set('state', state);
  return c.redirect(target.href, 302);
}

function page(deps: DemoDeps, problem: string): string {
  const people = PERSON_ROLES.map((role) => {
    const { email, password } = deps.identities.credentials.persons[role];
    return `<li>${role}: <code>${email}</code>, <code>${password}</code></li>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sign in to ${COMPANY.name}</title>
<style>body{font:16px/1.5 system-ui;max-width:26rem;margin:3rem auto;padding:0 1rem}
label{display:block;margin:1rem 0}input{display:block;width:100%;padding:.5rem;box-sizing:border-box}
button{padding:.5rem 1rem;margin-right:.5rem}</style>
<h1>${COMPANY.name}</h1>
<p>An app wants to act for you.</p>
<p role="alert">${problem}</p>
<form method="post">
<label>E-mail <input name="email" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button name="answer" value="allow">Allow</button><button name="answer" value="deny">Deny</button>
</form>
<p>The company is invented; so are its people:</p>
<ul>${people.join('')}</ul>
</html>`;
}
