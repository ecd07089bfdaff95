// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Face from './Face.svelte';
import Faces from './Faces.svelte';

const picture = `media://local/${'a'.repeat(64)}`;
const maria = { id: 'mv:1', name: 'Maria Lindqvist', picture: null };

describe('Face', () => {
  it('shows initials when there is no picture', () => {
    const { container } = render(Face, { person: maria });
    expect(container.textContent.trim()).toBe('ML');
    expect(container.querySelector('img')).toBeNull();
  });

  it('shows the picture once it has loaded, and initials until then', async () => {
    const { container } = render(Face, { person: { ...maria, picture } });
    expect(container.textContent.trim()).toBe('ML');
    await fireEvent.load(container.querySelector('img')!);
    expect(container.textContent.trim()).toBe('');
    expect(container.querySelector('img')?.getAttribute('src')).toBe(picture);
  });

  it('goes back to initials when the picture does not load, and tries another one', async () => {
    const { container, rerender } = render(Face, { person: { ...maria, picture } });
    await fireEvent.error(container.querySelector('img')!);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent.trim()).toBe('ML');
    expect(container.querySelector('[data-face]')?.getAttribute('data-face')).toBe('failed');
    await rerender({ person: { ...maria, picture: `media://local/${'b'.repeat(64)}` } });
    expect(container.querySelector('img')).not.toBeNull();
  });

  it('shows somebody when a name has nothing to take', () => {
    const { container } = render(Face, { person: { ...maria, name: '***' } });
    expect(container.querySelector('svg')).not.toBeNull();
  });
});

describe('Faces', () => {
  const people = Array.from({ length: 12 }, (_, at) => ({ ...maria, id: `mv:${at}` }));

  it('shows everybody when there is room', () => {
    const { container } = render(Faces, { people: people.slice(0, 8), locale: 'en' });
    expect(container.querySelectorAll('[data-face]')).toHaveLength(8);
  });

  it('counts those it has no room for', () => {
    const { container } = render(Faces, { people, most: 8, locale: 'en' });
    expect(container.querySelectorAll('[data-face]')).toHaveLength(7);
    expect(container.textContent).toContain('+5');
  });
});
