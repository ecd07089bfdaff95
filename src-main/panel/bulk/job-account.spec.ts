import { describe, expect, it } from 'vitest';
import { elsewhereWords, jobAccount, whyElsewhere } from './job-account';

describe('the account of a job', () => {
  it.each([
    ['the same account', jobAccount('a', null), jobAccount('a', null), null],
    ['another account', jobAccount('a', null), jobAccount('b', null), 'other'],
    ['no account any more', jobAccount('a', null), jobAccount(null, null), 'none'],
    ['the demo company, still there', jobAccount('d', 'start 1'), jobAccount('d', 'start 1'), null],
    ['the demo company of an earlier start', jobAccount('d', 'start 1'), jobAccount('d', 'start 2'), 'demo'],
    ['the demo company, and a real account since', jobAccount('d', 'start 1'), jobAccount('a', null), 'demo'],
    ['a real account, and the demo since', jobAccount('a', null), jobAccount('a', 'start 1'), 'other'],
  ] as const)('is %s', (_, kept, now, why) => {
    expect(whyElsewhere(kept ?? '', now)).toBe(why);
  });

  it.each([
    ['demo', /demo company that is gone.*End the job/],
    ['other', /another Motimate account.*Connect that one/],
    ['none', /Motimate account that is not connected now.*Connect it/],
  ] as const)('says in words what to do: %s', (why, words) => {
    expect(elsewhereWords(why, 'motimate')).toMatch(words);
  });
});
