import type { Decision, Overview } from '../../api/types';
import type { Key } from '../../i18n/en';

/** A thing to do, and why. */
export interface NextStep {
  to: '/problems' | '/import' | '/decide' | '/initiatives' | '/goals' | '/scenarios';
  title: Key;
  text: Key;
  n?: number;
}

const EVEN = 0.5;

/** What to do next, the most pressing first. */
export function nextSteps(overview: Overview, decision: Decision | undefined, stale: boolean): NextStep[] {
  const steps: NextStep[] = [];
  const initiatives = overview.documents['initiative'] ?? 0;
  const unlikely = decision?.goals.filter((goal) => goal.chance !== undefined && goal.chance < EVEN).length ?? 0;
  const unvalued = decision?.notFunded.filter((line) => !line.npv).length ?? 0;
  const empty = Object.keys(overview.documents).length === 0;
  if (overview.errors > 0 && !empty) steps.push({ to: '/problems', title: 'next.errors', text: 'next.errors.text', n: overview.errors });
  if (initiatives === 0) steps.push({ to: '/import', title: 'next.import', text: 'next.import.text' });
  if (initiatives === 0) steps.push({ to: '/initiatives', title: 'next.initiatives', text: 'next.initiatives.text' });
  if (initiatives > 0 && !decision) steps.push({ to: '/decide', title: 'next.decide', text: 'next.decide.text' });
  if (stale) steps.push({ to: '/decide', title: 'next.again', text: 'next.again.text' });
  if (unlikely > 0) steps.push({ to: '/goals', title: 'next.goals', text: 'next.goals.text', n: unlikely });
  if (unvalued > 0) steps.push({ to: '/initiatives', title: 'next.value', text: 'next.value.text', n: unvalued });
  if (overview.warnings > 0) steps.push({ to: '/problems', title: 'next.warnings', text: 'next.warnings.text', n: overview.warnings });
  if (decision) steps.push({ to: '/scenarios', title: 'next.scenarios', text: 'next.scenarios.text' });
  return steps;
}
