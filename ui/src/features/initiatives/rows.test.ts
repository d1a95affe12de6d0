import { expect, it } from 'vitest';
import type { InitiativeLine } from '../../api/initiatives';
import { decision } from '../../test/sample';
import { fatesOf, filtered, MOST_OFFERED, NONE, offered, parseOrder, rowsOf, sorted, valuesOf, writeOrder, type Sort } from './rows';

const line = (name: string, title: string, more: Partial<InitiativeLine> = {}): InitiativeLine => ({ name, title, category: null, owner: null, tags: [], labels: {}, earliest: null, latest: null, mandatoryBy: null, referenceClass: null, options: ['standard'], notValued: null, ...more });
const rows = rowsOf(
  [
    line('meters', 'Heat meters', { category: 'build', owner: 'Bent', tags: ['field'] }),
    line('portal', 'A portal', { category: 'grow', labels: { team: 'web' }, options: ['built', 'bought'] }),
    line('twin', 'Twin', { category: 'grow', earliest: '2028-01-01' }),
    line('new', 'Zebra'),
  ],
  fatesOf(decision),
);
const names = (some: typeof rows) => some.map((row) => row.line.name);
const by = (sort: Sort, down = false) => names(sorted(rows, { by: sort, down }));

it('words are looked for in all that a row says, and all of them must be there', () => {
  expect(names(filtered(rows, 'HEAT bent', {}))).toEqual(['meters']);
  expect(names(filtered(rows, 'team: web', {}))).toEqual(['portal']);
  expect(names(filtered(rows, 'heat portal', {}))).toEqual([]);
});

it('rows are filtered by the values of several fields, and by having none', () => {
  expect(names(filtered(rows, '', { category: 'grow', fate: 'notFunded' }))).toEqual(['twin']);
  expect(names(filtered(rows, '', { owner: NONE, fate: 'funded' }))).toEqual(['portal']);
  expect(names(filtered(rows, '', { tag: 'team: web' }))).toEqual(['portal']);
});

it('a field tells its values and how often it has them, none last', () => {
  expect(valuesOf(rows, 'category')).toEqual([['build', 1], ['grow', 2], [NONE, 1]]);
  expect(valuesOf(rows, 'fate')).toEqual([['funded', 2], ['notDecided', 1], ['notFunded', 1]]);
});

it('of too many values the frequent are offered, in their order, and the chosen one', () => {
  const some = [['a', 1], ['b', 2]] as [string, number][];
  expect(offered(some, undefined)).toEqual(some);
  const many = Array.from({ length: MOST_OFFERED + 2 }, (_, i) => [`${1000 + i}`, i === 0 ? 1 : 2] as [string, number]);
  expect(offered(many, undefined)).toEqual(many.slice(1, -1));
  expect(offered(many, '1000')).toEqual(many.slice(0, -1));
});

it('what has no value comes last both ways; equals go by title', () => {
  expect(by('title')).toEqual(['portal', 'meters', 'twin', 'new']);
  expect(by('npv')).toEqual(['twin', 'meters', 'portal', 'new']);
  expect(by('npv', true)).toEqual(['portal', 'meters', 'twin', 'new']);
  expect(by('category', true)).toEqual(['portal', 'twin', 'meters', 'new']);
  expect(by('start', true)).toEqual(['portal', 'meters', 'twin', 'new']);
});

it('an order is kept in the link', () => {
  expect(writeOrder(parseOrder('-npv'))).toBe('-npv');
  expect(writeOrder(parseOrder(undefined))).toBeUndefined();
  expect(parseOrder('nonsense')).toEqual({ by: 'title', down: false });
});
