import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { call, callForAnswer, withQuery } from './client';
import type {
  Account,
  Decision,
  DecisionJob,
  DocumentPage,
  FrontierJob,
  FullDocument,
  Job,
  Overview,
  Page,
  ProblemLine,
  RevisionLine,
  ScenarioLine,
  Session,
  TrialResult,
} from './types';

const PAGE = 200;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call<Session>('/session'),
  retry: false,
  staleTime: Infinity,
});

/** With what somebody can sign in, beside a password. */
export const waysQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: () => call<{ provider: string | null }>('/sign-in'),
  staleTime: Infinity,
});

export const overviewQuery = queryOptions({
  queryKey: ['workspace', 'overview'],
  queryFn: () => call<Overview>('/workspace'),
});

export const problemsQuery = queryOptions({
  queryKey: ['workspace', 'problems'],
  queryFn: () => call<Page<ProblemLine>>('/problems'),
});

export const scenariosQuery = queryOptions({
  queryKey: ['workspace', 'scenarios'],
  queryFn: () => call<Page<ScenarioLine>>('/scenarios'),
});

export const documentsQuery = (kind: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['workspace', 'documents', kind, q],
    queryFn: ({ pageParam }) =>
      call<DocumentPage>(withQuery('/documents', { kind, q, after: pageParam, limit: PAGE })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['workspace', 'found', q],
    queryFn: () => call<DocumentPage>(withQuery('/documents', { q, limit: 8 })),
    enabled: q.length > 1,
  });

export const documentPath = (kind: string, name: string) =>
  `/documents/${encodeURIComponent(kind)}/${encodeURIComponent(name)}`;

export const documentQuery = (kind: string, name: string) =>
  queryOptions({
    queryKey: ['workspace', 'document', kind, name],
    queryFn: () => callForAnswer<FullDocument>(documentPath(kind, name)),
    // A text that is being edited must not be replaced under the hands.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
  });

export const revisionsQuery = infiniteQueryOptions({
  queryKey: ['workspace', 'revisions'],
  queryFn: ({ pageParam }) =>
    call<Page<RevisionLine>>(withQuery('/revisions', { before: pageParam, limit: 50 })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});

export const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: () => call<Page<Job>>('/decisions'),
});

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id],
    queryFn: () => call<DecisionJob>(`/decisions/${encodeURIComponent(id)}`),
  });

const POLL_MILLIS = 1_000;

export const isOpen = (job: { state: string }): boolean => job.state === 'waiting' || job.state === 'running';

/** The frontier of a decision; null when nobody asked for it. */
export const frontierQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id, 'frontier'],
    queryFn: () => call<FrontierJob | null>(`/decisions/${encodeURIComponent(id)}/frontier`),
    refetchInterval: (query) => (query.state.data && isOpen(query.state.data) ? POLL_MILLIS : false),
  });

export interface Move {
  initiative: string;
  /** The period in which it starts instead. */
  start: string;
}

/** A decided plan with some starts moved; the answer to the last question stays while the next is asked. */
export const trialQuery = (id: string, moves: Move[]) =>
  queryOptions({
    queryKey: ['trial', id, moves],
    queryFn: () => call<TrialResult>(`/decisions/${encodeURIComponent(id)}/trial`, { method: 'POST', body: { moves } }),
    placeholderData: (known: TrialResult | undefined) => known,
    retry: false,
  });

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => call<Page<Account>>('/accounts'),
});

/** After a change of the workspace: all that was read of it is old. */
export function workspaceChanged(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['workspace'] });
  void client.invalidateQueries({ queryKey: ['decisions'] });
}

/** Asks for a decision; the answer is the job that makes it. */
export function useAsk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (scenario: string | undefined) =>
      call<Job>('/decisions', { method: 'POST', body: { scenario } }),
    // not waited for: a page that shows the new job at once takes whoever asked, and where they go, away with it
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['decisions'] });
    },
  });
}

/** Undoes a revision by a new one. */
export function useUndo(revision: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(`/revisions/${revision}/undo`, { method: 'POST', body: { reason } }),
    onSuccess: () => workspaceChanged(client),
  });
}

/** The newest finished decision about the workspace as it stands, if there is one. */
export function useLatestDecision(): { job: DecisionJob; decision: Decision } | null {
  const list = useQuery(decisionsQuery);
  const id = list.data?.items.find((job) => job.state === 'done' && !job.scenario)?.id;
  const job = useQuery({ ...decisionQuery(id ?? ''), enabled: id !== undefined }).data;
  return job?.decision ? { job, decision: job.decision } : null;
}

export function useMay(permission: Session['permissions'][number]): boolean {
  return useQuery(sessionQuery).data?.permissions.includes(permission) ?? false;
}
