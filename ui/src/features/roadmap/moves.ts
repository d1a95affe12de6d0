import { useState } from 'react';
import type { Move } from '../../api/queries';
import type { Decision } from '../../api/types';

/** By how many periods each initiative was moved off the plan. */
export type Offsets = Record<string, number>;

/** The moves as the server takes them. */
export function movesOf(decision: Decision, periods: string[], offsets: Offsets): Move[] {
  return decision.plan.flatMap((line) => {
    const start = periods[periods.indexOf(line.start) + (offsets[line.initiative] ?? 0)];
    return start && start !== line.start ? [{ initiative: line.initiative, start }] : [];
  });
}

/** Starts that were moved, each of which can be taken back. */
export function useMoves() {
  const [past, setPast] = useState<Offsets[]>([]);
  const offsets = past[past.length - 1] ?? {};
  const move = (initiative: string, offset: number) => {
    if ((offsets[initiative] ?? 0) === offset) return;
    setPast([...past, { ...offsets, [initiative]: offset }]);
  };
  return {
    offsets,
    count: Object.values(offsets).filter((offset) => offset !== 0).length,
    move,
    undo: () => setPast(past.slice(0, -1)),
    reset: () => setPast([]),
  };
}
