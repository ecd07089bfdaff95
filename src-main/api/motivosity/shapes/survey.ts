import { z } from 'zod';
import { fail, ok } from '../../../contract/result';
import type { Answer } from '../../answers/answers';
import { asArray, asFields } from '../../values/fields';
import { schemaChanged } from '../../values/rows';
import { asText } from '../../values/text';

/** The survey of the moment. */
export interface Survey {
  /** In order; the score of the first is `q1Score`. Empty = it is not time. Markup is text. VENDORS.md T-46. */
  readonly questions: string[];
  readonly overview: string | null;
}

/** VENDORS.md T-36: a list that may be wrapped once too often, and nothing when it is not time. */
export const surveyAnswer: Answer<Survey> = {
  answer: z.object({
    questions: z.array(z.string()).meta({ title: 'Questions' }),
    overview: z.string().nullable().meta({ title: 'Overview' }),
  }),
  read: (payload) => {
    if (payload === null || payload === undefined) return ok({ questions: [], overview: null });
    const fields = asFields(payload);
    if (fields === null) return fail(schemaChanged());
    const questions = asArray(fields['questions'])
      .flat(1)
      .map((question) => {
        const told = asFields(question);
        return asText(told === null ? question : (told['question'] ?? told['text']));
      })
      .filter((question) => question !== null);
    return ok({ questions, overview: asText(fields['overviewText']) });
  },
};
