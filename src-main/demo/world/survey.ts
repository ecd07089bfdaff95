/** What a person answered: a score for each question, and a note. */
export interface SurveyAnswer {
  readonly scores: readonly number[];
  readonly note: string;
}

/** The satisfaction survey: everybody is asked once until the demo is reset. One question has markup (VENDORS.md T-36). */
export class Survey {
  readonly overviewText = 'Quarterly check-in';
  readonly questions: readonly string[] = [
    'I would recommend Puffin Line to a friend as a place to work.',
    'I have a good working relationship with my crew.',
    'I am content with working at Puffin Line.',
    'I would stay even if a similar job paid a tenth more.',
    'I know what is expected of me <b>this quarter</b>.',
  ];
  private readonly answers = new Map<string, SurveyAnswer>();

  /** Whether it is time to ask the person with an id. */
  isDue(personId: string): boolean {
    return !this.answers.has(personId);
  }

  /** Keeps an answer. */
  submit(personId: string, answer: SurveyAnswer): void {
    this.answers.set(personId, answer);
  }

  /** Asks everybody again. */
  reset(): void {
    this.answers.clear();
  }
}
