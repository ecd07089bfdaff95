import type { WordLocale } from '@words/panel-say';

/** The keys of a keyboard on the page, row by row, as simple-keyboard reads them. */
export interface KeyLayout {
  readonly letters: string[];
  readonly capitals: string[];
  readonly signs: string[];
}

const signs = [
  '1 2 3 4 5 6 7 8 9 0',
  '@ . , : ; - _ / \\ +',
  '{shift} ! ? " \' ( ) & # {bksp}',
  '{signs} % = * < > { } [ ] {enter}',
  '{space} {hide}',
];

/** The keys for each language. */
export const keyLayouts: Readonly<Record<WordLocale, KeyLayout>> = {
  en: {
    letters: [
      '1 2 3 4 5 6 7 8 9 0',
      'q w e r t y u i o p',
      'a s d f g h j k l',
      '{shift} z x c v b n m {bksp}',
      '{signs} @ {space} . - {enter} {hide}',
    ],
    capitals: [
      '1 2 3 4 5 6 7 8 9 0',
      'Q W E R T Y U I O P',
      'A S D F G H J K L',
      '{shift} Z X C V B N M {bksp}',
      '{signs} @ {space} . - {enter} {hide}',
    ],
    signs,
  },
  nb: {
    letters: [
      '1 2 3 4 5 6 7 8 9 0',
      'q w e r t y u i o p å',
      'a s d f g h j k l ø æ',
      '{shift} z x c v b n m {bksp}',
      '{signs} @ {space} . - {enter} {hide}',
    ],
    capitals: [
      '1 2 3 4 5 6 7 8 9 0',
      'Q W E R T Y U I O P Å',
      'A S D F G H J K L Ø Æ',
      '{shift} Z X C V B N M {bksp}',
      '{signs} @ {space} . - {enter} {hide}',
    ],
    signs,
  },
};
