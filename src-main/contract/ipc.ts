import { z } from 'zod';
import { boardSchema } from './board';
import type { displayCallNames, displayPushNames } from './channels';
import { captureReportSchema, screenSchema } from './screen';

/** A call from a page to main: what its arguments and its result look like. */
export interface CallShape {
  readonly args: z.ZodTuple;
  readonly result: z.ZodType;
}
/** A contract for calls: channel -> shape. */
export type Calls = Readonly<Record<string, CallShape>>;
/** A contract for pushes from main to a page: channel -> payload. */
export type Pushes = Readonly<Record<string, z.ZodType>>;

/** What the display page may ask main for. */
export const displayCalls = {
  /** The board as it is now; pulled once when the page mounts. */
  'board:get': { args: z.tuple([]), result: boardSchema },
  /** Looks and words as they are now; pulled once when the page mounts. */
  'screen:get': { args: z.tuple([]), result: screenSchema },
  /** The first slide is on the page: the window may be shown. */
  'display:ready': { args: z.tuple([]), result: z.null() },
  /** A slide is being shown: its key and kind. */
  'display:shown': {
    args: z.tuple([z.object({ key: z.string().max(500), slide: z.string().max(40) })]),
    result: z.null(),
  },
  /** Something broke in the page; goes to the log. What nobody caught may keep its first slide away. */
  'display:fault': {
    args: z.tuple([z.object({ message: z.string().max(2000), caught: z.boolean() })]),
    result: z.null(),
  },
  /** Somebody tapped the corner five times: the panel opens at its PIN. */
  'display:knock': { args: z.tuple([]), result: z.null() },
  /** Screenshot run: this slide is ready to be pictured. Answers when the picture is on disk. */
  'capture:take': { args: z.tuple([captureReportSchema]), result: z.null() },
  /** Screenshot run: every slide has been pictured. */
  'capture:done': {
    args: z.tuple([z.object({ slides: z.number().int().nonnegative() })]),
    result: z.null(),
  },
} as const satisfies Record<(typeof displayCallNames)[number], CallShape>;

/** What main tells the display page unasked. Whole values only. */
export const displayPushes = {
  'board:changed': boardSchema,
  'screen:changed': screenSchema,
  /** To the page of a further display: the slide that it is to show now. */
  'display:follow': z.object({ key: z.string().max(500) }),
} as const satisfies Record<(typeof displayPushNames)[number], z.ZodType>;

/** The arguments of a call. */
export type ArgsOf<C extends Calls, K extends keyof C> = z.infer<C[K]['args']>;
/** The result of a call. */
export type ResultOf<C extends Calls, K extends keyof C> = z.infer<C[K]['result']>;
/** The payload of a push. */
export type PushOf<P extends Pushes, K extends keyof P> = z.infer<P[K]>;

/** A handler for every call of a contract: one that is missing does not compile. */
export type Handlers<C extends Calls> = {
  readonly [K in keyof C & string]: (...args: ArgsOf<C, K>) => ResultOf<C, K> | Promise<ResultOf<C, K>>;
};

/** Tells a page something, if it is there to hear it. */
export type Push<P extends Pushes> = <K extends keyof P & string>(channel: K, payload: PushOf<P, K>) => void;
