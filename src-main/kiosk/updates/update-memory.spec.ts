import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterConfirmation,
  afterStart,
  beforeInstall,
  emptyUpdateMemory,
  mostTries,
  updateMemorySchema,
  type UpdateMemory,
} from './update-memory';

const one = { version: '1.0.0', format: 7 };
const installed = beforeInstall(emptyUpdateMemory, '2.0.0', one);

function starts(memory: UpdateMemory, running: string, count: number): string[] {
  const kinds: string[] = [];
  for (let start = 0; start < count; start += 1) {
    const next = afterStart(memory, running);
    memory = next.memory;
    kinds.push(next.meaning.kind);
  }
  return kinds;
}

describe('update memory', () => {
  it.each([
    ['the new version never goes round', '2.0.0', 'confirming'],
    ['the new version never gets there', '1.0.0', 'not-installed'],
  ] as const)('gives up after three starts when %s', (_name, running, kind) => {
    expect(starts(installed, running, 5)).toEqual([kind, kind, kind, 'given-up', 'settled']);
  });

  it('does not install a version again that was given up', () => {
    let memory = installed;
    for (let start = 0; start <= mostTries; start += 1) ({ memory } = afterStart(memory, '2.0.0'));
    expect(memory).toEqual({ trying: null, refused: ['2.0.0'] });
  });

  it('counts the tries of one version over several installs', () => {
    const once = afterStart(installed, '1.0.0').memory;
    expect(beforeInstall(once, '2.0.0', one).trying?.tries).toBe(1);
    expect(beforeInstall(once, '2.0.1', one).trying?.tries).toBe(0);
  });

  it('keeps a version that works, and minds no more starts', () => {
    const { memory } = afterStart(installed, '2.0.0');
    expect(starts(afterConfirmation(memory), '2.0.0', 4)).toEqual(Array(4).fill('settled'));
  });

  it('leaves a version alone that somebody installed by hand', () => {
    const { memory, meaning } = afterStart(installed, '3.0.0');
    expect(meaning).toEqual({ kind: 'settled' });
    expect(memory.trying).toBeNull();
  });

  it('is bounded, is what its schema says, and never tries a version more often, whatever happens', () => {
    const anything = fc.oneof(
      fc.record({ kind: fc.constant('start' as const), running: fc.constantFrom('1', '2', '3') }),
      fc.record({ kind: fc.constant('install' as const), version: fc.constantFrom('2', '3') }),
      fc.record({ kind: fc.constant('confirm' as const) }),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (happenings) => {
        let memory = emptyUpdateMemory;
        for (const happening of happenings) {
          if (happening.kind === 'start') ({ memory } = afterStart(memory, happening.running));
          else if (happening.kind === 'confirm') memory = afterConfirmation(memory);
          else if (!memory.refused.includes(happening.version))
            memory = beforeInstall(memory, happening.version, { version: '1', format: 7 });
          expect(updateMemorySchema.parse(memory)).toEqual(memory);
          expect(memory.trying?.tries ?? 0).toBeLessThanOrEqual(mostTries);
          expect(new Set(memory.refused).size).toBe(memory.refused.length);
        }
      }),
    );
  });
});
