import type { Effect } from '@contract/panel/operation-description';

/** The colour that goes with what an operation does. */
export function effectTone(effect: Effect): 'plain' | 'accent' | 'warn' | 'bad' {
  switch (effect) {
    case 'read':
      return 'plain';
    case 'write':
      return 'accent';
    case 'recalculate':
      return 'warn';
    case 'money':
    case 'destructive':
      return 'bad';
  }
}
