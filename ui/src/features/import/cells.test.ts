import { expect, it } from 'vitest';
import { firstRows, markOf } from './cells';

it('a spreadsheet pastes cells parted by tabs', () => {
  expect(firstRows('ID\tCost, EUR\n1\t1.200\n', 9)).toEqual([['ID', 'Cost, EUR'], ['1', '1.200']]);
});

it('the mark is the one that the header holds most often outside quotes', () => {
  expect(markOf('"a,b,c";d;e')).toBe(';');
  expect(markOf('a,b\n1;2;3;4')).toBe(',');
});

it('a cell in quotes may hold marks, quotes and line breaks', () => {
  expect(firstRows('a,b\r\n"1,5","say ""yes""\nor no"\r\n', 9)).toEqual([['a', 'b'], ['1,5', 'say "yes"\nor no']]);
});

it('empty rows and a byte order mark are not content', () => {
  expect(firstRows('\ufeffa,b\n\n1,2', 9)).toEqual([['a', 'b'], ['1', '2']]);
});

it('reads no more rows than asked', () => {
  expect(firstRows('a\n1\n2\n3\n', 2)).toEqual([['a'], ['1']]);
});
