import { z } from 'zod';
import { doneAnswer, type Done } from '../../answers/answers';
import type { Operation } from '../../operation';
import { flag, text } from '../../params';
import { surveyAnswer, type Survey } from '../shapes/survey';

const shared = {
  vendor: 'motivosity',
  resource: 'survey',
  path: '/api/v2/satisfactionsurvey',
  identity: ['person'],
  evidence: 'documented',
  source: 'help-mv; scale and note: mobile',
} as const;

/** The most questions a survey is believed to have. */
const MOST_QUESTIONS = 20;
const scores = Object.fromEntries(
  Array.from({ length: MOST_QUESTIONS }, (_unused, index) => [
    `q${index + 1}Score`,
    z
      .number()
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(10, 'must be at most 10')
      .optional()
      .meta({ title: `Score for question ${index + 1}` }),
  ]),
);

/** The questions of the moment. VENDORS.md T-12, T-36. */
export const surveyGet: Operation<Survey> = {
  ...shared,
  id: 'mv.survey.get',
  title: 'Survey',
  summary: 'The questions of the satisfaction survey, or none when it is not time.',
  method: 'GET',
  query: z.strictObject({
    checkTime: flag('Only when it is time', 'Yes when it is left out.').optional(),
  }),
  effect: 'read',
  ...surveyAnswer,
};

/** Answers the survey. Its answer is no JSON: any 2xx will do. VENDORS.md T-06, T-36. */
export const surveySubmit: Operation<Done> = {
  ...shared,
  id: 'mv.survey.submit',
  title: 'Answer the survey',
  summary: 'Sends one score for each question of the survey.',
  method: 'PUT',
  body: z
    .strictObject({ ...scores, note: text('Note').optional() })
    .refine((told) => Object.keys(told).some((key) => key !== 'note'), 'at least one score is needed'),
  anyBody: true,
  effect: 'write',
  verifyWith: 'mv.survey.get',
  unverified: 'The scale of the scores; 1 to 10 is taken.',
  notes: ['The survey is meant to be anonymous.'],
  ...doneAnswer,
};
