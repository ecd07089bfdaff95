import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'must be a moment such as 2026-03-12T09:00:00Z',
  date: 'must be a day such as 2026-03-12',
};

/** What is wrong with a field, in words that follow its name. Never repeats the value. */
export function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    if (issue.message.endsWith('received undefined')) return 'is needed';
    if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
    return `must be ${kinds[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'invalid_format') return formats[issue.format] ?? issue.message;
  return issue.message;
}
