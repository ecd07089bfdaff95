import type { Context } from 'hono';
import type { DemoDeps } from '../../deps';
import { motimateAnswer } from '../../http/answers';
import type { Endpoint } from '../../http/endpoint';
import { noQuery, Query } from '../../http/query';
import { found } from '../../http/refusal';
import { noBody, readFields } from '../../http/request-body';
import type { MotimatePerson } from '../../world/motimate-person';
import { idInPath, NOT_FOUND } from './endpoint';
import { placesOf, readListQuery } from './paging';
import { readPerson, userKeys } from './user-body';
import { userDetails, userRow } from './user-shape';

const ALL = '/public_api/users';
const ONE = '/public_api/users/:userId';

/** `mm.user.*`: the list is in the order of making. */
export function userEndpoints(deps: DemoDeps): Endpoint[] {
  const { people } = deps;
  const details = (person: MotimatePerson): unknown => userDetails(person, deps.groups, deps.positions);
  const byId = (c: Context): MotimatePerson => found(people.find(idInPath(c, 'userId')), NOT_FOUND);

  return [
    {
      method: 'GET',
      path: ALL,
      answer: (c) => {
        const places = placesOf(readListQuery(c.req.url), (place) => people.timesAt(place));
        const rows = places.flatMap((place) => people.at(place) ?? []);
        return motimateAnswer(c, rows.map(userRow));
      },
    },
    {
      method: 'POST',
      path: ALL,
      answer: async (c) => {
        noQuery(c.req.url);
        const fields = await readFields(c, userKeys(deps, true));
        const wanted = readPerson(deps, fields, undefined);
        if (!wanted.email && !wanted.phone) fields.problem('email', 'or phone_number is needed');
        refuseNamesakes(deps, fields, wanted.email, undefined);
        fields.refuse();
        const person = people.create({
          email: null,
          employeeNumber: null,
          externalId: null,
          firstName: '',
          lastName: '',
          phone: null,
          role: 'normal_user',
          groups: new Map(),
          positions: [],
          ...wanted,
        });
        return motimateAnswer(c, details(person), 201);
      },
    },
    {
      method: 'GET',
      path: ONE,
      answer: (c) => {
        const type = new Query(c.req.url, ['identifier_type']).oneOf('identifier_type', [
          'id',
          'external_id',
        ]);
        if (type !== 'external_id') return motimateAnswer(c, details(byId(c)));
        const externalId = c.req.param('userId');
        return motimateAnswer(
          c,
          details(
            found(
              people.first((person) => person.externalId === externalId),
              NOT_FOUND,
            ),
          ),
        );
      },
    },
    {
      method: 'PATCH',
      path: ONE,
      answer: async (c) => {
        idOnly(c);
        const person = byId(c);
        const fields = await readFields(c, userKeys(deps, false));
        const changes = readPerson(deps, fields, person);
        refuseNamesakes(deps, fields, changes.email, person);
        fields.refuse();
        return motimateAnswer(c, details(people.change(person, changes)));
      },
    },
    {
      method: 'DELETE',
      path: ONE,
      answer: async (c) => {
        const query = idOnly(c, 'force');
        const force = query.oneOf('force', ['0', '1']) === '1';
        const id = idInPath(c, 'userId');
        // Who is deleted already can still be deleted for good.
        const person = found(people.find(id) ?? (force ? people.findDeleted(id) : undefined), NOT_FOUND);
        await noBody(c);
        people.delete(person, force ? 'hard' : 'soft');
        return c.body(null, 204);
      },
    },
    {
      method: 'PATCH',
      path: `${ONE}/restore`,
      answer: async (c) => {
        idOnly(c);
        const person = found(people.findDeleted(idInPath(c, 'userId')), NOT_FOUND);
        await noBody(c);
        return motimateAnswer(c, details(people.restore(person)));
      },
    },
  ];
}

/** The query of an operation that takes no other identifier than the id (VENDORS.md T-26). */
function idOnly(c: Context, ...known: readonly string[]): Query {
  const query = new Query(c.req.url, ['identifier_type', ...known]);
  query.oneOf('identifier_type', ['id']);
  return query;
}

function refuseNamesakes(
  deps: DemoDeps,
  fields: { problem: (key: string, words: string) => void },
  email: string | null | undefined,
  self: MotimatePerson | undefined,
): void {
  if (!email) return;
  const taken = deps.people.first((person) => person.email === email);
  if (taken && taken.id !== self?.id) fields.problem('email', 'is taken');
}
