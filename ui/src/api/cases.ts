import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { ApiError, call } from './client';
import type { Npv, ProblemLine } from './types';

/** How a measure came about: start at 0 and follow the steps. */
export interface Made {
  source: string;
  explanation: {
    title: string;
    formula: string;
    /** How the discount factors were made; empty where none are used. */
    factor: string;
    unit: string;
    steps: MadeStep[];
    result: { status: 'none' | 'one' | 'several'; values: number[] };
  };
}

export interface MadeStep {
  label: string;
  value: number;
  unit: string;
  does: 'add' | 'divide' | 'raise' | 'show';
  discounted: { amount: number; factor: number } | null;
}

/** The expected money of a period. */
export interface Flow {
  period: string;
  costs: number;
  benefits: number;
  net: number;
  /** Of it and all before. */
  cumulative: number;
  presentValue: number;
}

/** How one uncertain quantity moves an NPV. */
export interface SwingLine {
  quantity: string;
  /** Of a driver; null of what is the case's own. */
  title: string | null;
  low: number;
  high: number;
  share: number;
  clear: boolean;
  /** 0 when it is not clear that knowing it gains anything. */
  worth: number;
}

/** A measure of the case's money; none of its figures where it has no value. */
export interface CaseReturn {
  line: {
    measure: string;
    unit: string;
    expected: number | null;
    samples: number;
    p10: number | null;
    p90: number | null;
    /** Share of the samples in which it has no value. */
    none: number;
    several: number;
  };
  made: Made;
}

/** What an option is worth by itself. */
export interface CaseOption {
  option: string;
  title: string;
  start: string;
  npv: Npv;
  outcomes: number;
  made: Made;
  returns: CaseReturn[];
  flows: Flow[];
  swings: SwingLine[];
}

/** What an initiative is worth as it is being written. */
export interface LiveCase {
  revision: number;
  currency: string | null;
  problems: ProblemLine[];
  options: CaseOption[];
}

const MINUTES = 60_000;
const TRIES = 4;
/** Another page of the same person asked for something newer, or too many wait. */
const AGAIN = [409, 503];

/**
 * What a text is worth as an initiative.
 *
 * @param name of the initiative that it is to replace; null for a new one
 * @param revision of the workspace that it must have been valued against; null for the newest
 */
export const liveCaseQuery = (client: QueryClient, name: string | null, text: string, revision: number | null = null) =>
  queryOptions({
    queryKey: ['workspace', 'case', name, text, revision],
    queryFn: async ({ signal }) => {
      const answer = await call<LiveCase>('/cases/value', { method: 'POST', body: { text, initiative: name }, signal });
      // so that the text need not be valued again to be compared with
      client.setQueryData(['workspace', 'case', name, text, answer.revision], answer);
      return answer;
    },
    staleTime: Infinity,
    gcTime: 10 * MINUTES,
    retry: (failures, error) => failures < TRIES && error instanceof ApiError && AGAIN.includes(error.status),
    retryDelay: 400,
  });
