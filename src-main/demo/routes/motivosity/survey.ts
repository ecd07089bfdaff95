import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { noQuery, Query } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readFields } from '../../http/request-body';
import { callerOf, operation } from './endpoint';

/** The sample body has six scores though there are five questions; the sixth is taken and forgotten. */
const SCORE_KEYS = ['q1Score', 'q2Score', 'q3Score', 'q4Score', 'q5Score', 'q6Score'];

/** `mv.survey.get` and `mv.survey.submit`, which is answered with a text that is no JSON (VENDORS.md T-06). */
export function surveyEndpoints(deps: DemoDeps): Endpoint[] {
  const { survey } = deps;
  return [
    operation(deps, 'GET', '/api/v2/satisfactionsurvey', ['user'], (call) => {
      const checkTime = new Query(call.c.req.url, ['checkTime']).flag('checkTime', true);
      const due = survey.isDue(callerOf(deps, call).person.id);
      if (checkTime && !due) return call.ok({});
      return call.ok({ overviewText: survey.overviewText, questions: survey.questions });
    }),
    operation(deps, 'PUT', '/api/v2/satisfactionsurvey', ['user'], async (call) => {
      noQuery(call.c.req.url);
      const fields = await readFields(call.c, [...SCORE_KEYS, 'note']);
      const scores = SCORE_KEYS.map((key, index) => {
        const score = fields.wholeNumber(key, 1, 10);
        if (index < survey.questions.length && !fields.has(key)) fields.problem(key, 'is missing');
        return score ?? 0;
      });
      const note = fields.text('note') ?? '';
      fields.refuse();
      const { person } = callerOf(deps, call);
      if (!survey.isDue(person.id)) throw new Refusal('invalid', 'You have answered already');
      survey.submit(person.id, { scores: scores.slice(0, survey.questions.length), note });
      return call.c.body('{"success"}', 200, { 'Content-Type': 'application/json' });
    }),
  ];
}
