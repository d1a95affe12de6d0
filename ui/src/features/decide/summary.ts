import type { Decision, NotFunded, PlanLine, PoolUse, RankingLine } from '../../api/types';

/** The period in which a pool is used most. */
export interface Tightest {
  pool: string;
  period: string;
  used: number;
  available: number;
}

export function tightest(pools: PoolUse[]): Tightest | null {
  let most: Tightest | null = null;
  for (const pool of pools) {
    pool.periods.forEach((period, index) => {
      const used = pool.used[index] ?? 0;
      const available = pool.available[index] ?? 0;
      if (available > 0 && (!most || used / available > most.used / most.available)) {
        most = { pool: pool.pool, period, used, available };
      }
    });
  }
  return most;
}

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

export const capitalOf = (lines: { capital?: number }[]): number => sum(lines.map((line) => line.capital ?? 0));

/** Over all periods; what one hands on to the next is counted once. Nothing is given where an older decision does not say what is. */
export function budgetTotals(decision: Decision): { used: number; given: number } {
  return {
    used: sum(decision.budgets.flatMap((budget) => budget.used)),
    given: decision.budgets.every((budget) => budget.given) ? sum(decision.budgets.flatMap((budget) => budget.given ?? [])) : 0,
  };
}

/** The ranking whose plan is worth most. */
export function bestRanking(rankings: RankingLine[]): RankingLine | null {
  const feasible = rankings.filter((ranking) => ranking.feasible);
  return feasible.reduce<RankingLine | null>((best, next) => (!best || next.value > best.value ? next : best), null);
}

/** An initiative of the decision, funded or not, as tables and the case show it. */
export type Line = { funded: true; line: PlanLine } | { funded: false; line: NotFunded };

export function linesOf(decision: Decision): Line[] {
  const worth = (line: { npv?: { mean: number } }) => line.npv?.mean ?? -Infinity;
  const funded = [...decision.plan].sort((a, b) => worth(b) - worth(a));
  const left = [...decision.notFunded].sort((a, b) => worth(b) - worth(a));
  return [
    ...funded.map((line) => ({ funded: true, line }) as const),
    ...left.map((line) => ({ funded: false, line }) as const),
  ];
}

/** What a ranking would fund and the plan does not, and the other way round; by title. */
export function difference(decision: Decision, ranking: RankingLine): { adds: string[]; drops: string[] } {
  const ranked = new Set(ranking.funded);
  const planned = new Set(decision.plan.map((line) => line.initiative));
  return {
    adds: decision.notFunded.filter((line) => ranked.has(line.initiative) && !planned.has(line.initiative)).map((line) => line.title),
    drops: decision.plan.filter((line) => !ranked.has(line.initiative)).map((line) => line.title),
  };
}

/** What a decision does differently from another, by title. */
export interface Difference {
  joins: string[];
  leaves: string[];
  moved: { title: string; from: string; to: string }[];
}

export function differenceOf(before: Decision, after: Decision): Difference {
  const was = new Map(before.plan.map((line) => [line.initiative, line]));
  const is = new Map(after.plan.map((line) => [line.initiative, line]));
  const how = (line: PlanLine) => [line.start, line.option !== 'standard' && line.option].filter(Boolean).join(', ');
  return {
    joins: after.plan.filter((line) => !was.has(line.initiative)).map((line) => line.title),
    leaves: before.plan.filter((line) => !is.has(line.initiative)).map((line) => line.title),
    moved: after.plan.flatMap((line) => {
      const old = was.get(line.initiative);
      return old && how(old) !== how(line) ? [{ title: line.title, from: how(old), to: how(line) }] : [];
    }),
  };
}
