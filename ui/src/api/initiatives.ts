import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, withQuery } from './client';
import { workspaceChanged } from './queries';
import type { ProblemLine } from './types';

/** An initiative with what it says of itself; null is what it does not say. */
export interface InitiativeLine {
  name: string;
  title: string;
  category: string | null;
  owner: string | null;
  tags: string[];
  labels: Record<string, string>;
  earliest: string | null;
  latest: string | null;
  mandatoryBy: string | null;
  referenceClass: string | null;
  options: string[];
  notValued: string | null;
}

export interface InitiativePage {
  items: InitiativeLine[];
  next: string | null;
  total: number;
  /** Initiatives whose problems keep them out of the list. */
  unread: number;
  revision: number;
}

const PAGE = 2_000;

export const initiativesQuery = infiniteQueryOptions({
  queryKey: ['workspace', 'initiatives'],
  queryFn: ({ pageParam }) => call<InitiativePage>(withQuery('/initiatives', { after: pageParam, limit: PAGE })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});

/** A value to be set, as YAML has it; empty for none. */
export interface Setting {
  path: string;
  value: string;
}

export interface BulkOrder {
  /** The revision in which the documents are as they were seen. */
  seen: number;
  documents: { ref: string; set: Setting[] }[];
  reason: string;
}

/** What becomes of a document: its fields that change, or why it cannot. */
export interface BulkLine {
  ref: string;
  title: string;
  changes: { path: string; before: string | null; after: string | null }[];
  problems: ProblemLine[];
}

export interface BulkTrial {
  changed: number;
  same: number;
  refused: number;
  documents: BulkLine[];
}

const post = <T>(path: string) => (order: BulkOrder) => call<T>(`/documents/bulk${path}`, { method: 'POST', body: order });

/** Says what would become of each document; stores nothing. */
export function useBulkTrial() {
  return useMutation({ mutationFn: post<BulkTrial>('/trial') });
}

/** All of it as one revision. */
export function useBulkApply() {
  const client = useQueryClient();
  return useMutation({ mutationFn: post<{ revision: number; changed: number }>(''), onSuccess: () => workspaceChanged(client) });
}

/** All of it as one proposal. */
export function useBulkPropose() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: post<{ number: number; changed: number }>('/proposal'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['proposals'] }),
  });
}
