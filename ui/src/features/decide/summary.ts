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

export function budgetTotals(decision: Decision): { used: number; available: number } {
  return {
    used: sum(decision.budgets.flatMap((budget) => budget.used)),
    available: sum(decision.budgets.flatMap((budget) => budget.available)),
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

/** The periods of the plan: as pools or budgets list them, whichever is finest. */
export function periodsOf(decision: Decision): string[] {
  const lists = [...decision.pools, ...decision.budgets].map((use) => use.periods);
  const finest = lists.reduce<string[]>((best, next) => (next.length > best.length ? next : best), []);
  return finest.length > 0 ? finest : [...new Set(decision.plan.map((line) => line.start))].sort();
}

/** Where a funded initiative lies among the periods, ends included; it may run past the last. */
export function spanOf(line: PlanLine, periods: string[]): { from: number; to: number; past: boolean } {
  const from = Math.max(0, periods.indexOf(line.start));
  const to = periods.indexOf(line.finish);
  return to < 0 ? { from, to: periods.length - 1, past: true } : { from, to, past: false };
}

/** "data-engineers" as words. */
export function words(name: string): string {
  const spaced = name.replace(/[-_]+/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** One of four steps of heat, or none without load. */
export function heat(share: number): 0 | 1 | 2 | 3 | 4 {
  if (share <= 0) return 0;
  if (share < 0.5) return 1;
  if (share < 0.75) return 2;
  return share < 0.9 ? 3 : 4;
}
