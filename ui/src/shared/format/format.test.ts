import { describe, expect, it } from 'vitest';
import { formatFor } from './format';

const en = formatFor('en', 'EUR');
const da = formatFor('da', 'DKK');

describe('money', () => {
  it('has three digits and its unit', () => {
    expect(en.money(21_291_451)).toBe('€21.3m');
    expect(en.money(952_789)).toBe('€953k');
    expect(formatFor('da', 'EUR').money(21_291_451)).toBe('21,3\u00a0mio.\u00a0€');
  });

  it('of thousands in Danish is written as the tables head it', () => {
    expect(da.money(740_000)).toBe('740\u00a0t.\u00a0kr.');
  });

  it('keeps a minus with its figure', () => {
    expect(en.money(-2_230_000)).toBe('\u2212\u2060€2.23m');
  });

  it('is whole where a reader adds it up', () => {
    expect(en.exact(-1_234_567.8)).toBe('\u2212\u2060€1,234,568');
    expect(formatFor('da', 'EUR').exact(1_234_567)).toBe('1.234.567\u00a0€');
  });

  it('says the direction of a change', () => {
    expect(en.moneyChange(136_000)).toBe('+€136k');
    expect(en.moneyChange(0)).toBe('€0.00');
  });
});

describe('amounts of a table', () => {
  it('share the unit of the largest', () => {
    const scaled = en.scaled([9_500_000, 340_000]);
    expect(scaled.unit).toBe('€\u00a0m');
    expect(scaled.text(340_000)).toBe('0.34');
    expect(da.scaled([4_000]).unit).toBe('t.\u00a0kr.');
  });

  it('share a smaller unit when many would show as nothing', () => {
    const scaled = en.scaled([9_700_000_000, 40_000_000, 3_000_000, -2_000_000]);
    expect(scaled.unit).toBe('€\u00a0m');
    expect(scaled.text(-2_000_000)).toBe('\u2212\u20602');
    expect(scaled.text(9_700_000_000)).toBe('9,700');
  });

  it('have a unit when all are nothing', () => {
    expect(en.scaled([0, 0]).text(0)).toBe('0.0');
    expect(en.scaled([]).unit).toBe('€');
  });
});

describe('chances', () => {
  it('are never certain, as they come from samples', () => {
    expect(en.chance(0.004)).toBe('<\u00a01%');
    expect(en.chance(0.996)).toBe('>\u00a099%');
    expect(en.chance(0)).toBe('<\u00a01%');
    expect(en.chance(1)).toBe('>\u00a099%');
    expect(da.chance(0.437)).toBe('44\u00a0%');
  });
});

describe('quantities', () => {
  it('of which a share is meant are percent of what it is a share of', () => {
    expect(en.inUnit(0.5961, 'share of contacts')).toEqual({ text: '59.6%', unit: 'of contacts' });
    expect(da.inUnit(0.5961, 'share')).toEqual({ text: '59,6\u00a0%', unit: '' });
    expect(en.inUnit(60_973_263, 'EUR/year')).toEqual({ text: '60.97m', unit: 'EUR/year' });
    expect(en.inUnit(3.1, 'shares sold')).toEqual({ text: '3.1', unit: 'shares sold' });
  });

  it('keep four digits at any size', () => {
    expect(en.figure(0.596399)).toBe('0.5964');
    expect(en.figure(397_898)).toBe('397,900');
    expect(en.figure(60_973_263)).toBe('60.97m');
  });
});
