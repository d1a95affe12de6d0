import type { Doing, Proposal } from '../../api/proposals';

/** What decides about a proposal. */
export type Step = Exclude<Doing['act'], 'comments' | 'effect' | 'resolution'>;

/** Nobody decides about their own; whoever may review may merge what another approved. */
export function stepsOf(proposal: Proposal, isAuthor: boolean, mayReview: boolean): Step[] {
  if (proposal.state !== 'open' && proposal.state !== 'approved') return [];
  const steps: Step[] = [];
  if (isAuthor) steps.push('withdrawal');
  if (mayReview && !isAuthor) steps.push('rejection');
  if (mayReview && !isAuthor && proposal.state === 'open') steps.push('approval');
  if (mayReview && proposal.state === 'approved') steps.push('merge');
  return steps;
}
