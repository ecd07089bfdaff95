import { describe, expect, it } from 'vitest';
import type { Accounts } from '../../api/accounts';
import type { ApiResult, CallOptions } from '../../api/answer';
import type { ReadUsers } from '../../api/motimate/normalize-user';
import type { Operation, OperationInput } from '../../api/operation';
import { fail, ok } from '../../contract/result';
import type { SourcedUser } from '../../contract/sourced';
import { maskedAddress } from '../../sync/privacy/masked-address';
import { user } from '../../sync/testing/samples';
import { FakeClock } from '../../testing/fake-clock';
import { Choices } from './choices';

type Page = ApiResult<ReadUsers> | Promise<never>;

const never: Promise<never> = new Promise(() => undefined);
const broken: Page = fail({
  code: 'vendor-error',
  message: 'It does not work.',
  status: 500,
  retryAfterMs: null,
});
const pageOf = (users: readonly SourcedUser[], received = users.length): Page =>
  ok({ kind: 'value', value: { users: [...users], received }, etag: null, status: 200 });

/** Choices among the people on the disk, and those whom Motimate tells, page by page. */
function among(disk: readonly SourcedUser[], pages: (page: number) => Page) {
  const clock = new FakeClock();
  const asked: (OperationInput & { readonly options: CallOptions | undefined })[] = [];
  const account = () => ({
    call: async (operation: Operation<unknown>, input: OperationInput, options?: CallOptions) => {
      expect(operation.id).toBe('mm.user.list');
      asked.push({ ...input, options });
      return await pages(Number(input.query?.['page']));
    },
  });
  let accounts = account();
  const choices = new Choices({
    accounts: () => accounts as unknown as Accounts,
    users: { usersAfter: (after) => (after === '' ? [...disk] : []) },
    picture: (address) => (address.endsWith('kept.png') ? 'media://kept' : null),
    clock,
  });
  return {
    ...{ choices, clock, asked },
    /** Names that are offered for a text. */
    names: async (text: string) => {
      const found = await choices.find('motimate', 'person', text);
      return found.ok ? found.value.map(({ name }) => name) : found.error.message;
    },
    connectAnother: () => (accounts = account()),
  };
}

describe('people on the disk', () => {
  it('are offered by the ids that Motimate knows, and nobody of whom it told none', async () => {
    const { choices, asked } = among(
      [
        user(7, { name: 'Nora Lind' }),
        user(8, { id: 'mm:en:17', name: 'Siv Dahl' }),
        user(9, { id: 'mm:em:per@acme.example', name: 'Per Lie' }),
      ],
      () => broken,
    );
    expect(await choices.find('motimate', 'person', '')).toMatchObject({
      value: [{ id: '7', name: 'Nora Lind' }],
    });
    // Nobody typed anything yet.
    expect(asked).toEqual([]);
  });

  it('are offered without their masked addresses, which are not looked through', async () => {
    const email = maskedAddress('nora@acme.example');
    const { choices } = among([user(7, { name: 'Nora L.', email })], () => broken);
    expect(await choices.find('motimate', 'person', 'nora')).toMatchObject({ value: [{ email: null }] });
    expect(await choices.find('motimate', 'person', 'sha256')).toMatchObject({ value: [] });
  });
});

describe('people of the vendor', () => {
  const disk = [user(7, { name: 'Nora L.' }), user(900, { name: 'Nora F.' })];
  const told = [
    user(7, { name: 'Nora Lind', email: 'nora@acme.example', picture: 'https://acme.example/kept.png' }),
    user(8, { name: 'Nora Hidden', picture: 'https://acme.example/other.png' }),
  ];

  it('are offered as they are, hidden ones too, with pictures that are on the disk, and the rest of the disk', async () => {
    const { choices, asked } = among(disk, () => pageOf(told));
    expect(await choices.find('motimate', 'person', 'nora')).toMatchObject({
      value: [
        { id: '7', name: 'Nora Lind', email: 'nora@acme.example', picture: 'media://kept' },
        { id: '8', name: 'Nora Hidden', picture: null },
        { id: '900', name: 'Nora F.' },
      ],
    });
    expect(asked).toMatchObject([{ query: { page: 1, per_page: 50 }, options: { priority: 'person' } }]);
  });

  it('are read to the last page, however many rows of a page are of no use, and to the twentieth at most', async () => {
    const two = among([], (page) =>
      page === 1 ? pageOf(told, 50) : pageOf([user(9, { name: 'Nora Last' })]),
    );
    expect(await two.names('last')).toEqual(['Nora Last']);
    expect(two.asked).toHaveLength(2);
    const endless = among(disk, () => pageOf(told, 50));
    expect(await endless.names('nora f')).toEqual(['Nora F.']);
    expect(endless.asked).toHaveLength(20);
  });

  it('are read once for all who type within a minute, and forgotten after it, and when the panel locks', async () => {
    const { names, asked, choices, clock, connectAnother } = among([], () => pageOf(told));
    expect(await Promise.all([names('n'), names('no')])).toHaveLength(2);
    await clock.advance(59_999);
    await names('nor');
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    expect(clock.pending).toBe(0);
    await names('nora');
    expect(asked).toHaveLength(2);
    choices.clear();
    expect(clock.pending).toBe(0);
    await names('nora');
    expect(asked).toHaveLength(3);
    connectAnother();
    await names('nora');
    expect(asked).toHaveLength(4);
  });

  it('are not read on, nor kept, once the panel locks', async () => {
    const pages: ((page: Page) => void)[] = [];
    const { choices, names, asked, clock } = among(disk, () => {
      return new Promise<never>((resolve) => {
        pages.push((page) => resolve(page as never));
      });
    });
    void names('nora');
    await clock.advance(0);
    choices.clear();
    expect(asked[0]?.options?.signal?.aborted).toBe(true);
    pages[0]?.(pageOf(told, 50));
    await clock.advance(0);
    // The transport refuses what is aborted; it is not asked as if it were not.
    expect(asked.slice(1).every(({ options }) => options?.signal?.aborted === true)).toBe(true);
  });

  it('are those of the disk while they cannot be read, and asked for again soon', async () => {
    let works = false;
    const { names, asked, clock } = among(disk, () => (works ? pageOf(told) : broken));
    expect(await names('nora')).toEqual(['Nora L.', 'Nora F.']);
    expect(await names('nora l')).toEqual(['Nora L.']);
    expect(asked).toHaveLength(1);
    works = true;
    await clock.advance(10_000);
    expect(await names('hidden')).toEqual(['Nora Hidden']);
  });

  it('are not waited for longer than ten seconds', async () => {
    const { names, clock } = among(disk, () => never);
    const found = names('nora');
    await clock.advance(10_000);
    expect(await found).toEqual(['Nora L.', 'Nora F.']);
  });
});
