import type { Decision, DecisionJob, Job, Value } from '../api/types';

const worth = (mean: number): Value => ({ mean, stdError: 300, p10: mean - 900_000, p90: mean + 1_100_000, chanceOfLoss: 0.2 });

/** A decision about three initiatives, small enough to check by eye. */
export const decision: Decision = {
  version: '0.1.0',
  seed: 2027,
  samples: 16_384,
  method: 'Sobol',
  inputsHash: 'ab',
  organization: 'Brisund Heat',
  currency: 'EUR',
  status: 'proven',
  value: 3_000_000,
  npv: {
    ...worth(3_000_000),
    p50: 2_900_000,
    cvar5: -200_000,
    chanceOfLoss: 0.004,
    histogram: [
      { from: -1_000_000, to: 1_000_000, share: 0.2 },
      { from: 1_000_000, to: 3_000_000, share: 0.5 },
      { from: 3_000_000, to: 5_000_000, share: 0.3 },
    ],
  },
  measures: [{ measure: 'npv-per-capital', unit: 'ratio', expected: 0.8, p10: 0.3, p90: 1.4, none: 0 }],
  plan: [
    {
      initiative: 'meters',
      title: 'Heat meters by the hour',
      category: 'build',
      option: 'standard',
      start: '2027 Q1',
      startDate: '2027-01-01',
      finish: '2027 Q2',
      finishDate: '2027-06-30',
      npv: worth(1_000_000),
      capital: 500_000,
      capitalByType: [{ name: 'capex', amount: 500_000 }],
      people: [{ name: 'data-engineers', amount: 3 }],
      why: 'Worth 1 M EUR.',
    },
    {
      initiative: 'portal',
      title: 'A portal for landlords',
      category: 'grow',
      option: 'bought',
      start: '2027 Q2',
      startDate: '2027-04-01',
      finish: '2028 Q1',
      finishDate: '2028-03-31',
      npv: worth(2_000_000),
      capital: 1_500_000,
      capitalByType: [],
      people: [],
      why: 'Worth 2 M EUR.',
    },
  ],
  notFunded: [{ initiative: 'twin', title: 'A twin of the network', category: 'explore', npv: worth(-400_000), capital: 900_000, why: 'Expected to lose money.', turn: 'Forcing it in costs at most 400 k EUR.', remedy: { kind: 'worth', moreBenefit: 0.4, lessCost: 0.3 }, robustness: { verdict: 'depends', hindsight: { funded: 7, plans: 16 }, near: { funded: 0, plans: 6 } } }],
  budgets: [{ budget: 'capital', capital: 'capex', periods: ['2027'], given: [2_500_000], available: [2_500_000], used: [2_000_000] }],
  pools: [{ pool: 'data-engineers', periods: ['2027 Q1', '2027 Q2'], available: [4, 4], used: [2, 3] }],
  goals: [
    {
      goal: 'less-waste',
      title: 'The same heat with less fuel',
      chance: 0.44,
      keyResults: [{ keyResult: 'loss', title: 'Heat lost', unit: 'share', by: '2030-12-31', baseline: 0.17, target: 0.15, expected: 0.16, p10: 0.14, p90: 0.17, chance: 0.44, from: [{ initiative: 'meters', title: 'Heat meters by the hour', expected: -0.01 }] }],
    },
  ],
  rankings: [
    { name: 'ROI', value: 2_400_000, feasible: true, shortfall: 600_000, funded: ['meters', 'twin'] },
    { name: 'NPV', value: 2_000_000, feasible: true, shortfall: 1_000_000, funded: ['portal'] },
  ],
  steps: [{ limit: 'budget capex', period: '2027', unit: 'money', step: 200_000, gain: 130_000, proven: true }],
  contradiction: [],
};

export const job: Job = { id: 'd1', state: 'done', phase: 'done', share: 1, revision: 7, scenario: null, proposal: null, by: 'astrid', time: '2026-11-20T10:00:00Z' };

export const decided: DecisionJob = { ...job, stale: false, problems: [], decision };
