import type { ProblemLine } from './types';

const BASE = '/api/v1';
const SAFE = new Set(['GET', 'HEAD']);

/** A call that the server refused: its status and its words (RFC 9457). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly problems: ProblemLine[],
  ) {
    super(message);
  }
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The ETag that must still hold. */
  ifMatch?: string;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

function csrfToken(): string | null {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found?.[1] ? decodeURIComponent(found[1]) : null;
}

async function failure(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => ({}))) as {
    detail?: string;
    title?: string;
    problems?: ProblemLine[];
  };
  const words = problem.detail || problem.title || response.statusText || String(response.status);
  return new ApiError(response.status, words, problem.problems ?? []);
}

function headers(call: Call, method: string): Headers {
  const all = new Headers({ Accept: 'application/json' });
  if (call.body !== undefined) all.set('Content-Type', 'application/json');
  if (call.ifMatch !== undefined) all.set('If-Match', call.ifMatch);
  const token = SAFE.has(method) ? null : csrfToken();
  if (token) all.set('X-XSRF-TOKEN', token);
  return all;
}

/** Calls the API and keeps the ETag of the answer. */
export async function callForAnswer<T>(path: string, call: Call = {}): Promise<Answer<T>> {
  const method = call.method ?? 'GET';
  // Any answer sets the cookie whose value an unsafe call must repeat.
  if (!SAFE.has(method) && !csrfToken()) await fetch(`${BASE}/session`);
  const response = await fetch(BASE + path, {
    method,
    headers: headers(call, method),
    ...(call.signal ? { signal: call.signal } : {}),
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  if (!response.ok) throw await failure(response);
  const text = await response.text();
  return { data: (text ? JSON.parse(text) : null) as T, etag: response.headers.get('ETag') };
}

export async function call<T>(path: string, options: Call = {}): Promise<T> {
  return (await callForAnswer<T>(path, options)).data;
}

/** A path with its parameters; those without a value are left out. */
export function withQuery(path: string, parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size ? `${path}?${query}` : path;
}
