import type { Decision, PlanLine, PoolUse } from '../../api/types';

const QUARTER = /^(\d{4}) Q([1-4])$/;

/** The periods of the plan: as pools or budgets list them, whichever is finest, if starts are among them. */
export function periodsOf(decision: Decision): string[] {
  const lists = [...decision.pools, ...decision.budgets].map((use) => use.periods);
  const finest = lists.reduce<string[]>((best, next) => (next.length > best.length ? next : best), []);
  const known = finest.length > 0 && decision.plan.every((line) => finest.includes(line.start));
  return known ? finest : quarters(decision.plan.flatMap((line) => [line.start, line.finish]));
}

/** All quarters from the first to the last of those named; others are listed as they are. */
function quarters(named: string[]): string[] {
  const numbers = named.flatMap((period) => {
    const [, year, quarter] = QUARTER.exec(period) ?? [];
    return year && quarter ? [Number(year) * 4 + Number(quarter) - 1] : [];
  });
  if (numbers.length === 0) return [...new Set(named)].sort();
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, at) => `${Math.floor((first + at) / 4)} Q${((first + at) % 4) + 1}`);
}

export interface Span {
  from: number;
  to: number;
  /** It runs past the last period. */
  past: boolean;
}

/** Where a funded initiative lies among the periods, ends included; it may run past the last. */
export function spanOf(line: PlanLine, periods: string[]): Span {
  const from = Math.max(0, periods.indexOf(line.start));
  const to = periods.indexOf(line.finish);
  return to < 0 ? { from, to: periods.length - 1, past: true } : { from, to, past: false };
}

/** The same so many periods later, as far as the periods go. */
export function shifted(span: Span, by: number, periods: string[]): Span {
  const last = periods.length - 1;
  const to = span.to + by;
  return { from: span.from + by, to: span.past ? last : Math.min(last, to), past: span.past || to > last };
}

/** "data-engineers" as words. */
export function words(name: string): string {
  const spaced = name.replace(/[-_]+/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** As people know it; older decisions have only its name. */
export const titleOf = (pool: PoolUse): string => pool.title ?? words(pool.pool);

export function poolTitle(pools: PoolUse[], name: string): string {
  const pool = pools.find((one) => one.pool === name);
  return pool ? titleOf(pool) : words(name);
}

/** What people for one period are counted in. */
export const peopleUnit = (period: string): 'case.quarters' | 'case.years' | 'case.periods' =>
  QUARTER.test(period) ? 'case.quarters' : /^\d{4}$/.test(period) ? 'case.years' : 'case.periods';

/** Steps of heat of a load; the last is more than there is. */
export type Heat = 0 | 1 | 2 | 3 | 4 | 5;

const FULL = 1.0005; // figures are rounded

export function heat(share: number): Heat {
  if (share <= 0) return 0;
  if (share < 0.5) return 1;
  if (share < 0.75) return 2;
  if (share < 0.9) return 3;
  return share <= FULL ? 4 : 5;
}
