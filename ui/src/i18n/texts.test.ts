import { expect, it } from 'vitest';
import { da } from './da';
import { en, type Key } from './en';
import { translate } from './Language';

const keys = Object.keys(en) as Key[];
const values = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

it('both languages say the same values', () => {
  for (const key of keys) expect([key, ...values(da[key])]).toEqual([key, ...values(en[key])]);
});

it('a text goes by its number', () => {
  expect(translate('en', 'needs.title', { n: 1 })).toBe('One need behind them');
  expect(translate('da', 'needs.title', { n: 11 })).toBe('11 behov bag dem');
});
