import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, callForAnswer, withQuery } from './client';
import { workspaceChanged } from './queries';
import type { Reasoned } from './reason';
import type { Job, Page } from './types';

export type ProposalState = 'open' | 'approved' | 'rejected' | 'withdrawn' | 'merged';

export interface ProposalLine {
  number: number;
  title: string;
  author: string;
  time: string;
  state: ProposalState;
  documents: number;
  remarks: number;
}

export interface FieldChange {
  /** Empty for the whole text, when it cannot be read. */
  path: string;
  before: string | null;
  after: string | null;
}

export interface DocumentChange {
  ref: string;
  title: string;
  change: 'added' | 'changed' | 'removed';
  text: string | null;
  base: number;
  fields: FieldChange[];
  /** Fields that are not listed. */
  more: number;
}

/** A field that the proposal and the workspace both changed; an empty path is the whole document. */
export interface Conflict {
  document: string;
  path: string;
  base: string | null;
  theirs: string | null;
  mine: string | null;
}

export interface Remark {
  time: string;
  author: string;
  act: 'comment' | 'change' | 'approve' | 'reject' | 'withdraw' | 'merge';
  text: string;
}

export interface Proposal {
  number: number;
  version: number;
  title: string;
  reason: string;
  author: string;
  time: string;
  state: ProposalState;
  base: number;
  approver: string | null;
  merged: number | null;
  documents: DocumentChange[];
  conflicts: Conflict[];
  remarks: Remark[];
}

export interface PlanFigures {
  status: string;
  npv: number | null;
  p10: number | null;
  p90: number | null;
  chanceOfLoss: number | null;
  capital: number;
  funded: number;
}

export interface EffectSide {
  option: string;
  start: string;
  finish: string;
  npv: number;
  capital: number;
}

export interface EffectLine extends Reasoned {
  initiative: string;
  title: string;
  change: 'in' | 'out' | 'moved' | 'switched';
  before: EffectSide | null;
  after: EffectSide | null;
}

/** How one decision's plan differs from another's. */
export interface PlanEffect {
  currency: string;
  before: PlanFigures;
  after: PlanFigures;
  /** What is gained at least and at most, as far as both plans are proven. */
  least: number | null;
  most: number | null;
  lines: EffectLine[];
  same: number;
  goals: { goal: string; title: string; before: number | null; after: number | null }[];
}

export interface ProposalEffect {
  before: Job | null;
  after: Job | null;
  stale: boolean;
  effect: PlanEffect | null;
}

export interface ApprovedPlan {
  approval: { decision: string | null; by: string | null; on: string | null; reason: string | null; revision: number; initiatives: number } | null;
  newest: Job | null;
  effect: PlanEffect | null;
}

const POLL_MILLIS = 1500;

export const proposalsQuery = (state: ProposalState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['proposals', 'list', state ?? ''],
    queryFn: ({ pageParam }) => call<Page<ProposalLine>>(withQuery('/proposals', { state, before: pageParam })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const proposalQuery = (number: string) =>
  queryOptions({
    queryKey: ['proposals', number],
    queryFn: () => callForAnswer<Proposal>(`/proposals/${encodeURIComponent(number)}`),
  });

const goesOn = (job: Job | null): boolean => job?.state === 'waiting' || job?.state === 'running';

export const effectQuery = (number: string) =>
  queryOptions({
    queryKey: ['proposals', number, 'effect'],
    queryFn: () => call<ProposalEffect>(`/proposals/${encodeURIComponent(number)}/effect`),
    refetchInterval: ({ state }) => (state.data && (goesOn(state.data.before) || goesOn(state.data.after)) ? POLL_MILLIS : false),
  });

export const approvedQuery = queryOptions({
  queryKey: ['decisions', 'approved'],
  queryFn: () => call<ApprovedPlan>('/approved-plan'),
});

/** Something done to a proposal, or said about it, as it was seen. */
export interface Doing {
  act: 'comments' | 'approval' | 'rejection' | 'withdrawal' | 'resolution' | 'merge' | 'effect';
  body: unknown;
  etag?: string | null;
}

export function useDo(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, body, etag }: Doing) =>
      call(`/proposals/${encodeURIComponent(number)}/${act}`, { method: 'POST', body, ...(etag ? { ifMatch: etag } : {}) }),
    onSettled: (_data, _error, { act }) => {
      void client.invalidateQueries({ queryKey: ['proposals'] });
      if (act === 'merge') workspaceChanged(client);
    },
  });
}

export interface Draft {
  title: string;
  reason: string;
  documents: { ref: string; text: string | null; base?: number }[];
}

export function usePropose() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) => call<Proposal>('/proposals', { method: 'POST', body: draft }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['proposals'] }),
  });
}
