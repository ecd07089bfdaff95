import { describe, expect, it } from 'vitest';
import { operationOf } from '../../testing/sample-operation';
import { problemAt } from './field-problem';
import { fieldTitle } from './field-title';

const problems = [
  { path: ['body', 'users', 0, 'email'], message: 'is needed' },
  { path: ['body', 'users', 1], message: 'is too much' },
  { path: ['query'], message: 'is not taken' },
];

describe('problemAt', () => {
  it.each([
    [['body', 'users', 0, 'email'], true, 'is needed'],
    [['body', 'users', '0', 'email'], true, 'is needed'],
    [['body', 'users'], true, 'is needed; is too much'],
    [['body', 'users'], false, null],
    [['query'], false, 'is not taken'],
    [['query', 'page'], true, null],
    [['path'], true, null],
  ])('tells about %j', (path, isWhole, expected) => {
    expect(problemAt(problems, path, isWhole)).toBe(expected);
  });
});

describe('fieldTitle', () => {
  const operation = operationOf({
    body: {
      type: 'object',
      properties: {
        users: { type: 'array', title: 'People', items: { properties: { email: { title: 'E-mail' } } } },
        bare: {},
      },
    },
  });
  it.each([
    [['body', 'users', 2, 'email'], 'People › 3 › E-mail'],
    [['body', 'bare'], 'bare'],
    [['body', 'unknown', 'x'], 'unknown › x'],
    [['query'], 'query'],
    [['files', 'photo'], 'photo'],
    [[], ''],
  ])('calls %j "%s"', (path, expected) => {
    expect(fieldTitle(operation, path, (title) => title)).toBe(expected);
  });
});
