import type { SourceId } from '../../src-main/contract/source';

/** The parts of a company's services that can be broken one by one. */
export type Part = SourceId | 'token' | 'pictures';

/** Where each part but the pictures is asked. */
const paths: Readonly<Record<Exclude<Part, 'pictures'>, RegExp>> = {
  leaderboard: /^\/api\/v2\/kiosk\/[^/]+\/leaderboard$/,
  feeds: /^\/api\/v2\/kiosk\/[^/]+\/feeds$/,
  token: /^\/oauth\/token$/,
  me: /^\/public_api\/me$/,
  users: /^\/public_api\/users(\/|$)/,
  posts: /^\/public_api\/posts(\/|$)/,
};

/** What goes wrong with a part's answers until it is mended. */
export type Fault =
  | PlainFault
  /** One fault after the other, one a request, and again from the first. */
  | { readonly kind: 'turns'; readonly faults: readonly PlainFault[] };

/** A fault that is one thing. */
export type PlainFault =
  /** Another answer in place of the true one. */
  | {
      readonly kind: 'answer';
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
    }
  /** The true answer with something done to its body. */
  | { readonly kind: 'body'; readonly change: (body: string) => string }
  /** The true answer, so many ms late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection is broken off before an answer. */
  | { readonly kind: 'cut' }
  /** Half of the true body is sent, as if it were all, and the connection is closed. */
  | { readonly kind: 'truncate' }
  /** Random bytes of the true body are changed. */
  | { readonly kind: 'corrupt' }
  /** The true body, one byte at a time with this wait in between, ms. */
  | { readonly kind: 'drip'; readonly ms: number }
  /** A body of this many bytes, as fast as it is taken; `Infinity` never ends. */
  | { readonly kind: 'flood'; readonly bytes: number; readonly type?: string };

/** Which part a path belongs to; null = none that can be broken. */
export function partOf(path: string): Part | null {
  for (const part of Object.keys(paths) as (keyof typeof paths)[]) if (paths[part].test(path)) return part;
  return /\.(png|jpe?g|svg|webp|gif)$/.test(path) || /^\/(avatar|content|badge)/.test(path)
    ? 'pictures'
    : null;
}
