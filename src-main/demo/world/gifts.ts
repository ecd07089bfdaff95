import type { Person } from '../company/roster';
import type { Awards, OwnedAward } from './awards';
import type { Company } from './company';
import type { FeedItem } from './feed-item';
import type { Purse, Purses } from './purses';

/** Who pays for something: a side of a person's purse, an award's budget, or the company for its app. */
type Payer =
  | { readonly kind: 'person'; readonly person: Person; readonly side: keyof Purse }
  | { readonly kind: 'award'; readonly id: string }
  | { readonly kind: 'company' };

/** Thanks that somebody sends; `from` is undefined when the app does. */
export interface Thanks {
  readonly from: Person | undefined;
  /** The side of the giver's purse that pays. */
  readonly side: keyof Purse;
  readonly to: readonly Person[];
  readonly title: string;
  readonly note: string;
  /** For each receiver. */
  readonly amount: number;
  readonly hidden: boolean;
}

/** What the app may give in all until the demo is reset. */
const COMPANY_BUDGET = 500;

/** Recognition with money in it: what is given is taken from the giver, and given back when it is taken down. */
export class Gifts {
  private readonly payers = new Map<string, Payer>();
  private left = COMPANY_BUDGET;

  constructor(
    private readonly company: Company,
    private readonly purses: Purses,
    private readonly awards: Awards,
  ) {}

  /** Sends thanks, one feed item for each receiver; or says why the money does not suffice. */
  thank(thanks: Thanks): FeedItem[] | { readonly problem: string } {
    const { from, side, amount } = thanks;
    const payer: Payer = from ? { kind: 'person', person: from, side } : { kind: 'company' };
    const problem = this.shortage(payer, amount * thanks.to.length);
    if (problem !== undefined) return { problem };
    return thanks.to.map((person) =>
      this.deliver(payer, {
        kind: 'APPR',
        at: this.company.now(),
        from,
        to: [person],
        title: thanks.title,
        note: thanks.note,
        points: amount,
        ...(thanks.hidden ? { hidden: true } : {}),
      }),
    );
  }

  /** Gives an award, one feed item for each receiver; or says why the money does not suffice. */
  award(
    { award, icon }: OwnedAward,
    gift: Pick<Thanks, 'from' | 'to' | 'note' | 'amount'>,
  ): FeedItem[] | { readonly problem: string } {
    const payer: Payer = { kind: 'award', id: award.id };
    const total = gift.amount * gift.to.length;
    const problem = this.shortage(payer, total);
    if (problem !== undefined) return { problem };
    this.awards.note(award.id, gift.to, this.company.now());
    return gift.to.map((person) =>
      this.deliver(payer, {
        kind: 'BDGE',
        at: this.company.now(),
        from: gift.from,
        to: [person],
        title: award.name,
        note: gift.note,
        points: gift.amount,
        icon,
      }),
    );
  }

  /** Takes an item down and its money back; says why not when a receiver has spent it. */
  takeBack(item: FeedItem): string | undefined {
    const spent = item.to.find((person) => this.purses.of(person).receiving < item.points);
    if (spent) return `${this.company.directory.member(spent).fullName} has already spent the money`;
    for (const person of item.to) this.purses.add(person, 'receiving', -item.points);
    const payer: Payer | undefined =
      this.payers.get(item.id) ?? (item.from && { kind: 'person', person: item.from, side: 'giving' });
    if (payer) this.charge(payer, -item.points * item.to.length);
    this.company.delete(item.id);
    return undefined;
  }

  /** As at the beginning. */
  reset(): void {
    this.payers.clear();
    this.left = COMPANY_BUDGET;
  }

  private deliver(payer: Payer, item: Omit<FeedItem, 'id'>): FeedItem {
    this.charge(payer, item.points * item.to.length);
    for (const person of item.to) this.purses.add(person, 'receiving', item.points);
    const made = this.company.add(item);
    this.payers.set(made.id, payer);
    return made;
  }

  private shortage(payer: Payer, total: number): string | undefined {
    const available =
      payer.kind === 'company'
        ? this.left
        : payer.kind === 'award'
          ? (this.awards.find(payer.id)?.left ?? 0)
          : this.purses.of(payer.person)[payer.side];
    return total <= available
      ? undefined
      : `The balance is too low: ${total} is needed, ${available} is left`;
  }

  private charge(payer: Payer, amount: number): void {
    if (payer.kind === 'company') this.left -= amount;
    else if (payer.kind === 'award') this.awards.spend(payer.id, amount);
    else this.purses.add(payer.person, payer.side, -amount);
  }
}
