import { describe, expect, it } from 'vitest';
import { initials } from './initials';

describe('initials', () => {
  it.each([
    ['Maria Lindqvist', 'ML'],
    ['maria lindqvist', 'ML'],
    ['Cher', 'C'],
    ['Ana Maria de la Cruz', 'AC'],
    ['  Bo   Ek  ', 'BE'],
    ['Élodie Øst', 'ÉØ'],
    ['(Bob) "Ace" Smith', 'BS'],
    ['3M Support', '3S'],
    ['ßeta Weiß', 'ßW'],
    ['Jo 🚀', 'J'],
    ['🦄✨', '🦄'],
    ['👩‍💻 👍🏽', '👩‍💻'],
    ['🇳🇴', '🇳🇴'],
    ['محمد عبد الرحمن', 'م'],
    ['דנה לוי', 'דל'],
    ['山田 太郎', '山'],
    ['김민준', '김'],
    ['नमिता', 'न'],
    ['', ''],
    ['  ', ''],
    ['***', ''],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name).normalize('NFC')).toBe(expected.normalize('NFC'));
  });
});
