import type { QueryClient } from '@tanstack/react-query';
import { ApiError, call } from '../api/client';
import { sessionQuery } from '../api/queries';
import type { Session } from '../api/types';

/**
 * Makes the first account of an office that is only looked at, under a password that nobody knows:
 * it lasts as long as the session. A link used before makes none; then who is signed in stays so.
 */
export async function visit(client: QueryClient, token: string, user: string): Promise<void> {
  try {
    const body = { token, user, name: user, password: crypto.randomUUID() };
    client.setQueryData(sessionQuery.queryKey, await call<Session>('/setup', { method: 'POST', body }));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500) throw error;
  }
}
