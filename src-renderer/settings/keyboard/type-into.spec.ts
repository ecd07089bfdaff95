// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { textTarget, typeInto } from './type-into';

function field(value: string, caret: [number, number], maxLength = 100): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'text';
  input.value = value;
  input.maxLength = maxLength;
  input.setSelectionRange(...caret);
  return input;
}

describe('typeInto', () => {
  it.each([
    ['at the end', 'ab', [2, 2], 'c', 'abc', 3],
    ['in the middle', 'ac', [1, 1], 'b', 'abc', 2],
    ['over what is chosen', 'axyc', [1, 3], 'b', 'abc', 2],
    ['erasing one sign', 'abc', [3, 3], null, 'ab', 2],
    ['erasing what is chosen', 'abc', [0, 2], null, 'c', 0],
    ['erasing a whole emoji', 'a👩‍💻', [6, 6], null, 'a', 1],
  ] as const)('%s', (_where, value, caret, text, result, place) => {
    const input = field(value, [...caret]);
    const heard = vi.fn();
    input.addEventListener('input', heard);
    typeInto(input, text);
    expect(input.value).toBe(result);
    expect(input.selectionStart).toBe(place);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('erases nothing at the beginning', () => {
    const input = field('abc', [0, 0]);
    const heard = vi.fn();
    input.addEventListener('input', heard);
    typeInto(input, null);
    expect(input.value).toBe('abc');
    expect(heard).not.toHaveBeenCalled();
  });

  it('keeps to the longest that the field takes', () => {
    const input = field('abc', [3, 3], 4);
    typeInto(input, 'xyz');
    expect(input.value).toBe('abcx');
  });
});

describe('textTarget', () => {
  it('is a field for words, and nothing else', () => {
    const make = (type: string): HTMLInputElement => {
      const input = document.createElement('input');
      input.type = type;
      return input;
    };
    expect(textTarget(make('text'))).not.toBeNull();
    expect(textTarget(make('password'))).not.toBeNull();
    expect(textTarget(document.createElement('textarea'))).not.toBeNull();
    expect(textTarget(make('checkbox'))).toBeNull();
    expect(textTarget(make('file'))).toBeNull();
    expect(textTarget(document.createElement('button'))).toBeNull();
    const fixed = make('text');
    fixed.readOnly = true;
    expect(textTarget(fixed)).toBeNull();
    const pin = make('password');
    pin.dataset['keyboard'] = 'none';
    expect(textTarget(pin)).toBeNull();
    expect(textTarget(null)).toBeNull();
  });
});
