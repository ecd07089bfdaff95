import type { PanelBridge } from '@contract/bridge';
import type { Clock } from '@contract/clock';
import { createContext } from 'svelte';
import type { FieldProblem } from './field-problem';
import type { KnownChoices } from './known-choices.svelte';

/** What the fields of a request's form share. */
export interface FormContext {
  readonly bridge: PanelBridge;
  readonly clock: Clock;
  readonly vendor: 'motivosity' | 'motimate';
  readonly choices: KnownChoices;
  /** What is wrong with the request; read it where it is used. */
  readonly problems: readonly FieldProblem[];
  /** Whether nothing may be changed now. */
  readonly frozen: boolean;
}

/** For all fields below; `useForm()` reads it. */
export const [useForm, provideForm] = createContext<FormContext>();
