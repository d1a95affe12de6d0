import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import { vi } from 'vitest';
import { makeRouter } from '../app/router';
import { LanguageProvider } from '../i18n/Language';
import { decided, job } from './sample';

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  headers: Headers;
}

type Answer = { status?: number; etag?: string; json: unknown };
export type Answers = Record<string, Answer | ((asked: Asked) => Answer)>;

const line = { ref: 'initiative:meters', kind: 'initiative', name: 'meters', title: 'Heat meters by the hour', file: 'initiatives/a.yaml', revision: 3 };

/** An initiative as the table lists it. */
export const initiative = (name: string, title: string, more: object = {}) => ({ name, title, category: null, owner: null, tags: [], labels: {}, earliest: null, latest: null, mandatoryBy: null, referenceClass: null, options: ['standard'], notValued: null, ...more });

const OFFICE: Answers = {
  'GET /sign-in': { json: { provider: null } },
  'GET /session': { json: { user: 'astrid', name: 'Astrid Holm', roles: ['cto'], permissions: ['read', 'write', 'decide'] } },
  'GET /workspace': { json: { organization: 'Brisund Heat', currency: 'EUR', revision: 7, documents: { initiative: 3, goal: 1 }, errors: 0, warnings: 0 } },
  'GET /problems': { json: { items: [], next: null } },
  'GET /decisions': { json: { items: [job] } },
  'GET /decisions/d1/frontier': { status: 204, json: null },
  'GET /decisions/d1': { json: decided },
  'GET /approved-plan': { json: { approval: null, newest: job, effect: null } },
  'GET /initiatives': { json: { items: [initiative('meters', 'Heat meters by the hour')], next: null, total: 1, unread: 0, revision: 7 } },
  'GET /documents': { json: { items: [line], next: null, total: 1 } },
  'GET /documents/initiative/meters': { etag: '"3"', json: { document: line, text: 'kind: Initiative\n', problems: [] } },
  'POST /documents/check': { json: [] },
  'POST /cases/value': { json: { revision: 7, currency: 'EUR', problems: [], options: [] } },
  'GET /scenarios': { json: { items: [{ name: 'cheap-fuel', title: 'Fuel gets cheap', description: 'Does it hold?', changes: [{ document: 'driver:fuel', title: 'Price of fuel', path: 'estimate', value: '15' }] }], next: null } },
  'GET /revisions': { json: { items: [{ revision: 7, author: 'astrid', time: '2026-11-20T10:00:00Z', reason: 'New price', documents: ['driver:fuel'] }], next: null } },
};

/** Stands in for the server: answers by method and path, and keeps what was asked. */
export function serve(answers: Answers = {}): Asked[] {
  const asked: Asked[] = [];
  const all = { ...OFFICE, ...answers };
  vi.stubGlobal('fetch', async (address: string, options: RequestInit = {}) => {
    const path = address.replace('/api/v1', '').split('?')[0]!;
    const one: Asked = {
      method: options.method ?? 'GET',
      path,
      body: options.body ? JSON.parse(String(options.body)) : null,
      headers: new Headers(options.headers),
    };
    asked.push(one);
    const known = all[`${one.method} ${path}`] ?? { status: 404, json: { detail: `No ${path} here` } };
    const answer = typeof known === 'function' ? known(one) : known;
    const headers = answer.etag ? { ETag: answer.etag } : undefined;
    const body = answer.status === 204 ? null : JSON.stringify(answer.json);
    return new Response(body, { status: answer.status ?? 200, ...(headers ? { headers } : {}) });
  });
  return asked;
}

/** Opens a page of the office as a browser would. */
export function open(address: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = makeRouter(client, createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>,
  );
  return router;
}

/** What keeps the page from being used by everybody, one line each. Contrast needs a real browser. */
export async function barriers(): Promise<string[]> {
  const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
}
