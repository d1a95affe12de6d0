import { describe, expect, it } from 'vitest';
import { decision } from '../../test/sample';
import { bestRanking, budgetTotals, capitalOf, difference, heat, linesOf, periodsOf, spanOf, tightest, words } from './summary';

describe('a decision', () => {
  it('is tightest where a pool is used most', () => {
    expect(tightest(decision.pools)).toEqual({ pool: 'data-engineers', period: '2027 Q2', used: 3, available: 4 });
  });

  it('has no tightest skill without anybody', () => {
    expect(tightest([{ pool: 'none', periods: ['2027'], available: [0], used: [0] }])).toBeNull();
  });

  it('adds up capital and budgets', () => {
    expect(capitalOf(decision.plan)).toBe(2_000_000);
    expect(budgetTotals(decision)).toEqual({ used: 2_000_000, available: 2_500_000 });
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

it('heat has four steps, and none without load', () => {
  expect([0, 0.2, 0.5, 0.75, 0.9, 1].map(heat)).toEqual([0, 1, 2, 3, 4, 4]);
});

it('names become words', () => {
  expect(words('data-engineers')).toBe('Data engineers');
});
