import { describe, expect, it } from 'vitest';
import { heat, periodsOf, shifted, spanOf, words } from '../../shared/roadmap/periods';
import { decision } from '../../test/sample';
import { bestRanking, budgetTotals, capitalOf, difference, linesOf, tightest } from './summary';

describe('a decision', () => {
  it('is tightest where a pool is used most', () => {
    expect(tightest(decision.pools)).toEqual({ pool: 'data-engineers', period: '2027 Q2', used: 3, available: 4 });
  });

  it('has no tightest skill without anybody', () => {
    expect(tightest([{ pool: 'none', periods: ['2027'], available: [0], used: [0] }])).toBeNull();
  });

  it('adds up capital and budgets', () => {
    expect(capitalOf(decision.plan)).toBe(2_000_000);
    expect(budgetTotals(decision)).toEqual({ used: 2_000_000, given: 2_500_000 });
  });

  it('counts once what a budget hands on', () => {
    const budget = { budget: 'capital', capital: 'capex', periods: ['2027', '2028'], given: [9, 5], available: [9, 8], used: [6, 7] };
    expect(budgetTotals({ ...decision, budgets: [budget] })).toEqual({ used: 13, given: 14 });
    expect(budgetTotals({ ...decision, budgets: [{ ...budget, given: null }] })).toEqual({ used: 13, given: 0 });
  });

  it('is held against the best ranking that obeys the rules', () => {
    expect(bestRanking(decision.rankings)?.name).toBe('ROI');
    expect(bestRanking([{ name: 'ROI', value: 9, feasible: false, shortfall: 0, funded: [] }])).toBeNull();
  });

  it('lists what is worth most first, funded before not funded', () => {
    expect(linesOf(decision).map(({ line }) => line.initiative)).toEqual(['portal', 'meters', 'twin']);
  });

  it('knows what a ranking would fund instead', () => {
    expect(difference(decision, decision.rankings[0]!)).toEqual({ adds: ['A twin of the network'], drops: ['A portal for landlords'] });
  });
});

describe('the roadmap', () => {
  it('has the finest periods there are', () => {
    expect(periodsOf(decision)).toEqual(['2027 Q1', '2027 Q2']);
  });

  it('marks what runs past its end', () => {
    expect(spanOf(decision.plan[0]!, periodsOf(decision))).toEqual({ from: 0, to: 1, past: false });
    expect(spanOf(decision.plan[1]!, periodsOf(decision))).toEqual({ from: 1, to: 1, past: true });
  });
});

it('a roadmap of quarters under budgets of years has the quarters of its starts and ends', () => {
  const yearly = { ...decision, pools: [] };
  expect(periodsOf(yearly)).toEqual(['2027 Q1', '2027 Q2', '2027 Q3', '2027 Q4', '2028 Q1']);
});

it('what is moved keeps its length as far as the periods go', () => {
  const periods = ['a', 'b', 'c'];
  expect(shifted({ from: 0, to: 1, past: false }, 1, periods)).toEqual({ from: 1, to: 2, past: false });
  expect(shifted({ from: 0, to: 1, past: false }, 2, periods)).toEqual({ from: 2, to: 2, past: true });
});

it('heat has four steps, none without load, and one for what is too much', () => {
  expect([0, 0.2, 0.5, 0.75, 0.9, 1, 1.01].map(heat)).toEqual([0, 1, 2, 3, 4, 4, 5]);
});

it('names become words', () => {
  expect(words('data-engineers')).toBe('Data engineers');
});
