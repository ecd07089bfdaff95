/** What a start of the process under test finds on the disk. */
export interface Found {
  readonly keyLost: boolean;
  /** What the state's Health says happened; null = nothing. */
  readonly incident: string | null;
  /** Whether the cache had to be made anew, or lives in memory. */
  readonly recovered: boolean;
  readonly setting: number;
  readonly secret: number;
  /** Every number there is among the notes of the feed: more than one means half a poll. */
  readonly notes: readonly number[];
  /** Every number of points there is among the leaders. */
  readonly points: readonly number[];
  readonly users: number;
  /** Every number there is among the titles of the users, who are one page of an answer. */
  readonly titles: readonly number[];
  /** Whether the kept picture can be read; null = none is kept. */
  readonly picture: boolean | null;
  /** Rows of the audit log: id, outcome, status. */
  readonly audit: readonly (readonly [number, string, string | null])[];
}
