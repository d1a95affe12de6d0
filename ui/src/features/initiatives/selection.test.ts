import { expect, it } from 'vitest';
import { extended, NOTHING, turned, turnedAll } from './selection';

const shown = ['a', 'b', 'c', 'd'];
const names = (selection: { names: ReadonlySet<string> }) => [...selection.names].sort().join('');

it('turns one on and off', () => {
  expect(names(turned(NOTHING, 'b'))).toBe('b');
  expect(names(turned(turned(NOTHING, 'b'), 'b'))).toBe('');
});

it('draws a range from the last one turned, in either direction and in the order shown', () => {
  expect(names(extended(turned(NOTHING, 'b'), 'd', shown))).toBe('bcd');
  expect(names(extended(turned(NOTHING, 'c'), 'a', shown))).toBe('abc');
  expect(names(extended(turned(NOTHING, 'b'), 'd', ['d', 'b', 'a', 'c']))).toBe('bd');
  const twice = extended(extended(turned(NOTHING, 'b'), 'c', shown), 'a', shown);
  expect(names(twice)).toBe('abc');
});

it('keeps what was selected before a range', () => {
  expect(names(extended(turned(turned(NOTHING, 'a'), 'c'), 'd', shown))).toBe('acd');
});

it('without a beginning in sight a range is one', () => {
  expect(names(extended(NOTHING, 'c', shown))).toBe('c');
  expect(names(extended(turned(NOTHING, 'z'), 'c', shown))).toBe('cz');
});

it('all that are shown are selected, then none of them; what a filter hides stays', () => {
  const all = turnedAll(turned(NOTHING, 'z'), shown);
  expect(names(all)).toBe('abcdz');
  expect(names(turnedAll(all, shown))).toBe('z');
});
