// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick, type Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WithWords from '../testing/WithWords.svelte';
import OnScreenKeyboard from './OnScreenKeyboard.svelte';

const part: unknown = OnScreenKeyboard;
const touch = { pointerType: 'touch' };
let field: HTMLInputElement;

/** Touches something as a finger does: what comes of the touch itself, and the click that follows it. */
async function touchDown(target: Element): Promise<void> {
  await fireEvent.pointerDown(target, touch);
}

function keyboard(): HTMLElement | null {
  return screen.queryByRole('group', { name: 'Keyboard' });
}

beforeEach(async () => {
  field = document.createElement('input');
  document.body.append(field);
  render(WithWords, {
    part: part as Component<Record<string, unknown>>,
    given: { language: 'en' },
  });
  await touchDown(field);
  field.focus();
  await fireEvent.click(field);
});

afterEach(() => field.remove());

describe('the keyboard on the page', () => {
  it('types into the field that was touched, and keeps its own looks', async () => {
    for (const name of ['a', 'Shift', 'b', 'c']) {
      const key = screen.getByRole('button', { name: name === 'b' ? 'B' : name });
      await touchDown(key);
      await fireEvent.click(key);
    }
    expect(field.value).toBe('aBc');
    // What a style sheet of ours says is tied to these classes; the keys take those of their place away.
    const own = keyboard()?.className.split(' ') ?? [];
    expect(own).toContain('keyboard');
    expect(own.some((name) => name.startsWith('svelte-'))).toBe(true);
  });

  it('is no touch beside a dialog', async () => {
    const heard = vi.fn();
    document.addEventListener('pointerdown', heard);
    await touchDown(screen.getByRole('button', { name: 'd' }));
    expect(field.value).toBe('d');
    expect(heard).not.toHaveBeenCalled();
    await touchDown(field);
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('pointerdown', heard);
  });

  it('takes the click of the key that hides it, which would go to what lies beneath', async () => {
    const hide = screen.getByRole('button', { name: 'Hide the keyboard' });
    await touchDown(hide);
    expect(keyboard()).not.toBeNull();
    await fireEvent.click(hide);
    expect(keyboard()).toBeNull();
  });

  it('goes with the field that goes', async () => {
    const offer = document.createElement('button');
    offer.addEventListener('click', () => field.remove());
    document.body.append(offer);
    await touchDown(offer);
    expect(keyboard()).not.toBeNull();
    await fireEvent.click(offer);
    await tick();
    await tick();
    expect(keyboard()).toBeNull();
    offer.remove();
  });
});
