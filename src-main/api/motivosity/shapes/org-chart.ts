import { z } from 'zod';
import { fail, ok, type Result } from '../../../contract/result';
import type { Answer } from '../../answers/answers';
import { anyCase, asArray, asFields, asNumber } from '../../values/fields';
import { schemaChanged } from '../../values/rows';
import { asId, asLine } from '../../values/text';

/** A person in the chart with the people below. */
export interface OrgNode {
  readonly id: string | null;
  readonly name: string | null;
  readonly title: string | null;
  /** Steps below the top of this answer; 0 = the top. */
  readonly depth: number;
  readonly parentId: string | null;
  /** People under this one, this one included; null = not told. */
  readonly headCount: number | null;
}

/** A segment of the chart as rows, each person after the one above. */
export interface OrgChart {
  readonly people: OrgNode[];
}

const chartSchema: z.ZodType<OrgChart> = z.object({
  people: z.array(
    z.object({
      id: z.string().nullable().meta({ title: 'ID' }),
      name: z.string().nullable().meta({ title: 'Name' }),
      title: z.string().nullable().meta({ title: 'Job title' }),
      depth: z.number().meta({ title: 'Level below the top' }),
      parentId: z.string().nullable().meta({ title: 'ID of the person above' }),
      headCount: z.number().nullable().meta({ title: 'People, this one included' }),
    }),
  ),
});

/** The largest chart that is read, characters of its text. */
const MAX_TEXT = 4_000_000;
/** How often text inside text is unwrapped. */
const MAX_LAYERS = 3;
const MAX_DEPTH = 60;
const MAX_PEOPLE = 50_000;

/**
 * A segment of the organisation chart. It comes as JSON inside a text; nobody documents its fields, so the
 * likely spellings are read. VENDORS.md T-16, shape ORGNODE.
 */
export const orgChartAnswer: Answer<OrgChart> = {
  answer: chartSchema,
  read: (payload) => {
    const chart = unpacked(payload);
    if (!chart.ok) return chart;
    const people: OrgNode[] = [];
    for (const top of asArray(chart.value)) collect(top, null, 0, people);
    const empty = chart.value === null || (Array.isArray(chart.value) && chart.value.length === 0);
    return people.length === 0 && !empty ? fail(schemaChanged()) : ok({ people });
  },
};

function unpacked(payload: unknown): Result<unknown> {
  let value = payload;
  for (let layer = 0; typeof value === 'string'; layer += 1) {
    if (layer >= MAX_LAYERS || value.length > MAX_TEXT) return fail(schemaChanged());
    try {
      value = JSON.parse(value) as unknown;
    } catch {
      return fail(schemaChanged());
    }
  }
  return typeof value === 'object' ? ok(value) : fail(schemaChanged());
}

function collect(value: unknown, parentId: string | null, depth: number, into: OrgNode[]): void {
  const fields = asFields(value);
  if (fields === null || depth > MAX_DEPTH || into.length >= MAX_PEOPLE) return;
  const person = asFields(fields['user']) ?? fields;
  const id = asId(anyCase(person, ['id', 'userId']));
  const name = asLine(anyCase(person, ['fullName', 'name', 'displayName']), 200);
  const children = asArray(anyCase(fields, ['children', 'directReports', 'reports']));
  const known = id !== null || name !== null;
  if (known) {
    into.push({
      id,
      name,
      title: asLine(anyCase(person, ['title', 'jobTitle'])),
      depth,
      parentId,
      headCount: asNumber(fields['rolledHeadCount']),
    });
  }
  for (const child of children) collect(child, known ? id : parentId, known ? depth + 1 : depth, into);
}
