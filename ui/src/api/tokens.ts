import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { Page, Permission } from './types';

/** What a program signs in with, without its secret. */
export interface Token {
  id: string;
  label: string;
  permissions: Permission[];
  created: string;
  expires: string;
  /** Null while it was never used. */
  used: string | null;
}

export interface TokenWish {
  label: string;
  permissions: Permission[];
  days: number;
}

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => call<Page<Token>>('/tokens'),
});

/** Makes one; the answer alone has the secret. */
export function useMakeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: TokenWish) => call<{ token: Token; secret: string }>('/tokens', { method: 'POST', body: wish }),
    // the secret is kept no longer than it is shown
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(`/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}
