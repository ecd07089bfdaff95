import type { Person } from '../contract/board';
import type { SourcedPerson } from '../contract/sourced';
import type { PictureUse } from './pictures/picture-fetcher';
import type { WantedPicture } from './pictures/picture-keeper';

/** Everybody who is known by one key; null = the key is shared and joins nobody. */
type Index = Map<string, SourcedPerson | null>;

function note(index: Index, key: string | null, person: SourcedPerson): void {
  if (key === null || key === '') return;
  const known = index.get(key);
  index.set(key, known === undefined || known?.id === person.id ? person : null);
}

function merged(known: SourcedPerson, more: SourcedPerson): SourcedPerson {
  return {
    ...known,
    title: known.title ?? more.title,
    team: known.team ?? more.team,
    picture: known.picture ?? more.picture,
    email: known.email ?? more.email,
    employeeNumber: known.employeeNumber ?? more.employeeNumber,
  };
}

/** The people of one product: what their records say together, by id, e-mail and employee number. */
class ProductPeople {
  readonly #byId = new Map<string, SourcedPerson>();
  readonly #byEmail: Index = new Map();
  readonly #byNumber: Index = new Map();

  constructor(people: readonly SourcedPerson[]) {
    for (const person of people) {
      const known = this.#byId.get(person.id);
      this.#byId.set(person.id, known === undefined ? person : merged(known, person));
    }
    for (const person of this.#byId.values()) {
      note(this.#byEmail, person.email?.toLowerCase() ?? null, person);
      note(this.#byNumber, person.employeeNumber, person);
    }
  }

  same(id: string): SourcedPerson | undefined {
    return this.#byId.get(id);
  }

  /** The same human by e-mail, else by employee number; never by name. */
  match(person: SourcedPerson): SourcedPerson | undefined {
    const byEmail = person.email === null ? undefined : this.#byEmail.get(person.email.toLowerCase());
    if (byEmail) return byEmail;
    const { employeeNumber } = person;
    const byNumber = employeeNumber === null ? undefined : this.#byNumber.get(employeeNumber);
    // Two different addresses speak against the number.
    const isOther = byNumber?.email != null && person.email !== null;
    return isOther ? undefined : (byNumber ?? undefined);
  }
}

function productOf(person: SourcedPerson): string {
  return person.id.slice(0, 3);
}

/**
 * Makes the board's people: joins the two products, fills in what one of them lacks, and swaps addresses of
 * pictures for those that are kept. Takes note of every picture that is wanted on the way.
 */
export class BoardPeople {
  readonly #products = new Map<string, ProductPeople>();
  readonly #wanted = new Map<string, WantedPicture>();

  /**
   * @param people everybody the board may name, of both products
   * @param lookup where a picture is kept (`media://…`); null = not there (yet)
   */
  constructor(
    people: readonly SourcedPerson[],
    private readonly lookup: (address: string) => string | null,
  ) {
    const groups = new Map<string, SourcedPerson[]>();
    for (const person of people) {
      const product = productOf(person);
      groups.set(product, [...(groups.get(product) ?? []), person]);
    }
    for (const [product, group] of groups) this.#products.set(product, new ProductPeople(group));
  }

  /** Pictures that the board would show, kept already or not. */
  get wanted(): WantedPicture[] {
    return [...this.#wanted.values()];
  }

  /** A picture that is kept; null = none or not there yet. */
  picture(address: string | null, use: PictureUse): string | null {
    if (address === null) return null;
    if (!this.#wanted.has(address)) this.#wanted.set(address, { address, use });
    return this.lookup(address);
  }

  /** A person as the page may see one: no e-mail address, no employee number, no address of a picture. */
  person(told: SourcedPerson): Person {
    const own = this.#products.get(productOf(told))?.same(told.id);
    const known = own === undefined ? told : merged(told, own);
    const others = [...this.#products]
      .filter(([product]) => product !== productOf(told))
      .flatMap(([, people]) => people.match(known) ?? []);
    const all = [known, ...others];
    const pictures = all.map(({ picture }) => this.picture(picture, 'face'));
    return {
      id: known.id,
      name: known.name,
      shortName: known.shortName,
      title: all.find(({ title }) => title !== null)?.title ?? null,
      team: all.find(({ team }) => team !== null)?.team ?? null,
      picture: pictures.find((picture) => picture !== null) ?? null,
    };
  }
}
