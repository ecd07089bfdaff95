/** A thing that can be bought: at a fixed price, or for any amount between two (VENDORS.md T-37). */
export interface StoreLeaf {
  readonly id: string;
  readonly name: string;
  readonly price: number | undefined;
  readonly minPrice?: number;
  readonly maxPrice?: number;
  readonly remoteID?: string;
  /** How many there are to begin with; undefined is without end. */
  readonly stock?: number;
  readonly description: string;
}

/** One entry of the store: a thing, or several under one name. */
export interface StoreEntry {
  readonly type: StoreType;
  readonly name: string;
  readonly rewardType: 'TANGO' | 'CHRTY' | 'LOCAL';
  readonly terms?: string;
  readonly leaves: readonly StoreLeaf[];
}

/** The store's three departments. */
export const STORE_TYPES = ['digital', 'charity', 'local'] as const;

/** One of {@link STORE_TYPES}. */
export type StoreType = (typeof STORE_TYPES)[number];

const ENTRIES: readonly StoreEntry[] = [
  {
    type: 'digital',
    name: 'Tern & Tide Books',
    rewardType: 'TANGO',
    leaves: [
      {
        id: '61000001-3301-ivnt-c1a0-7f2e90330001',
        name: 'Tern & Tide Books, $10',
        price: 10,
        remoteID: 'TT-10',
        description: 'A ten-dollar card.',
      },
      {
        id: '61000002-3302-ivnt-c1a1-7f2e90330002',
        name: 'Tern & Tide Books, $25',
        price: 25,
        remoteID: 'TT-25',
        description: 'A twenty-five-dollar card.',
      },
    ],
  },
  {
    type: 'digital',
    name: 'Quayside Market',
    rewardType: 'TANGO',
    terms: '<p>Valid for two years. <b>No refunds.</b></p>',
    leaves: [
      {
        id: '61000003-3303-ivnt-c1a2-7f2e90330003',
        name: 'Quayside Market',
        price: undefined,
        minPrice: 5,
        maxPrice: 200,
        remoteID: 'QM-VAR',
        description: 'Any amount.',
      },
    ],
  },
  {
    type: 'charity',
    name: 'Sea Rescue Fund',
    rewardType: 'CHRTY',
    leaves: [
      {
        id: '61000004-3304-ivnt-c1a3-7f2e90330004',
        name: 'Sea Rescue Fund',
        price: undefined,
        minPrice: 1,
        maxPrice: 500,
        description: 'Every shell goes to the lifeboat crews.',
      },
    ],
  },
  {
    type: 'local',
    name: 'Captain’s coffee',
    rewardType: 'LOCAL',
    leaves: [
      {
        id: '61000005-3305-ivnt-c1a4-7f2e90330005',
        name: 'Captain’s coffee',
        price: 5,
        stock: 3,
        description: 'Half an hour and a cinnamon bun on the bridge.',
      },
    ],
  },
];

/** The store's shelves. */
export class Store {
  private readonly sold = new Map<string, number>();

  /** The entries of a department, or of the whole store. */
  entries(type: StoreType | undefined): StoreEntry[] {
    return ENTRIES.filter((entry) => type === undefined || entry.type === type);
  }

  /** A thing with the entry it belongs to. */
  find(id: string): { readonly entry: StoreEntry; readonly leaf: StoreLeaf } | undefined {
    for (const entry of ENTRIES) for (const leaf of entry.leaves) if (leaf.id === id) return { entry, leaf };
    return undefined;
  }

  /** How many of a thing are left. */
  left({ id, stock }: StoreLeaf): number {
    return (stock ?? Number.POSITIVE_INFINITY) - (this.sold.get(id) ?? 0);
  }

  /** Takes things off the shelf. */
  sell({ id }: StoreLeaf, quantity: number): void {
    this.sold.set(id, (this.sold.get(id) ?? 0) + quantity);
  }

  /** Full shelves again. */
  reset(): void {
    this.sold.clear();
  }
}
