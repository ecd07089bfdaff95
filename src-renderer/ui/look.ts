/** What a slide needs to know besides its content: whose screen it is, and where and when it hangs. */
export interface Look {
  /** BCP 47 language, such as `en` or `nb-NO`. */
  readonly locale: string;
  /** IANA zone, such as `Europe/Oslo`. */
  readonly timeZone: string;
  /** The day in that zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** ms since the epoch. */
  readonly now: number;
  /** The company's name, when set. */
  readonly title: string | null;
  /** The address of the company's logo, when set. */
  readonly logo: string | null;
}
