/** The parts of the server that can be told to fail; the last two are what no other part covers. */
export const FAULT_SOURCES = [
  'leaderboard',
  'feeds',
  'me',
  'users',
  'posts',
  'pictures',
  'token',
  'identity',
  'motivosity',
  'motimate',
] as const;

/** One of {@link FAULT_SOURCES}. */
export type FaultSource = (typeof FAULT_SOURCES)[number];

/** How a part fails. Without `times` it fails until it is told to recover. */
export interface Fault {
  readonly source: FaultSource;
  /** HTTP status; 0 breaks the connection off. Undefined answers as usual (after the delay). */
  readonly status: number | undefined;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly times: number | undefined;
  readonly delayMs: number;
}

/** Which part a path belongs to, if it is one that can fail. */
export function faultSourceOf(path: string): FaultSource | undefined {
  if (/^\/api\/v2\/kiosk\/[^/]*\/leaderboard$/.test(path)) return 'leaderboard';
  if (/^\/api\/v2\/kiosk\/[^/]*\/feeds$/.test(path)) return 'feeds';
  if (path === '/oauth/token') return 'token';
  if (path === '/public_api/me') return 'me';
  if (/^\/public_api\/users(\/|$)/.test(path)) return 'users';
  if (/^\/public_api\/posts(\/|$)/.test(path)) return 'posts';
  if (/^\/(avatar|content|badge|uploads|user-placeholder)/.test(path)) return 'pictures';
  if (/^\/(auth\/v1|oauth2\/v1)\//.test(path)) return 'identity';
  if (path.startsWith('/api/')) return 'motivosity';
  return path.startsWith('/public_api/') ? 'motimate' : undefined;
}

/** The faults that are set, one per part. */
export class Faults {
  private readonly active = new Map<FaultSource, { fault: Fault; left: number }>();

  /** Makes a part fail from now on. */
  set(fault: Fault): void {
    this.active.set(fault.source, { fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  /** The fault that the next request to a part meets; counts it. */
  take(source: FaultSource): Fault | undefined {
    const entry = this.active.get(source);
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.active.delete(source);
    return entry.fault;
  }

  /** Everything works again. */
  recover(): void {
    this.active.clear();
  }
}
