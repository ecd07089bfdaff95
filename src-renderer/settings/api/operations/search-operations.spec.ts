import { describe, expect, it } from 'vitest';
import { operationOf } from '../../testing/sample-operation';
import { groupOperations, searchOperations } from './search-operations';

const all = [
  operationOf({ id: 'mv.feed.get', title: 'One entry' }),
  operationOf({ id: 'mv.feed.getAll', title: 'Whole feed' }),
  operationOf({ id: 'mv.award.give', resource: 'award', title: 'Give an award', effectWords: 'Moves money' }),
  operationOf({
    id: 'mm.group.create',
    vendor: 'motimate',
    vendorName: 'Motimate',
    resource: 'group',
    title: 'Créer un groupe',
  }),
];
const ids = (text: string, said?: Parameters<typeof searchOperations>[2]) =>
  searchOperations(all, text, said).map(({ id }) => id);

describe('searchOperations', () => {
  it.each([
    ['', all.map(({ id }) => id)],
    ['   ', all.map(({ id }) => id)],
    ['award', ['mv.award.give']],
    ['MONEY give', ['mv.award.give']],
    ['creer', ['mm.group.create']],
    ['motimate', ['mm.group.create']],
    ['mv.feed', ['mv.feed.get', 'mv.feed.getAll']],
    ['mv.feed.get', ['mv.feed.get']],
    ['money group', []],
    ['(.*', []],
  ])('finds by every word of "%s"', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('looks in what people read in their own language too', () => {
    expect(ids('gi en pris', ({ id }) => (id === 'mv.award.give' ? ['Gi en pris'] : []))).toEqual([
      'mv.award.give',
    ]);
  });
});

describe('groupOperations', () => {
  it('keeps each resource of each product together, in order', () => {
    expect(
      groupOperations(all).map(({ vendorName, resource, operations }) => [
        vendorName,
        resource,
        operations.length,
      ]),
    ).toEqual([
      ['Motivosity', 'feed', 2],
      ['Motivosity', 'award', 1],
      ['Motimate', 'group', 1],
    ]);
  });
});
