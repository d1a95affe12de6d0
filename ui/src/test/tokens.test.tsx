import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { barriers, open, serve, type Answers } from './office';

const token = { id: 't1', label: 'Nightly check', permissions: ['read'], created: '2026-11-20T10:00:00Z', expires: '2099-01-01T10:00:00Z', used: null };
const session: Answers = { 'GET /session': { json: { user: 'cara', name: 'Cara', roles: ['reader'], permissions: ['read', 'propose', 'tokens'] } } };
const page = (...items: object[]) => ({ json: { items, next: null } });

describe('tokens', () => {
  it('are taught where there is none, and offer only what their maker may', async () => {
    serve({ ...session, 'GET /tokens': page() });
    open('/settings');
    expect(await screen.findByText('No tokens yet')).toBeTruthy();
    expect(screen.getAllByRole('checkbox').map((box) => box.parentElement!.textContent!.trim())).toEqual(['Read', 'Propose']);
    expect(await barriers()).toEqual([]);
  });

  it('show their secret once', async () => {
    const made: object[] = [];
    const asked = serve({
      ...session,
      'GET /tokens': () => page(...made),
      'POST /tokens': () => {
        made.push(token);
        return { status: 201, json: { token, secret: 'qd_secret' } };
      },
    });
    open('/settings');
    fireEvent.change(await screen.findByLabelText(/What it is for/), { target: { value: 'Nightly check' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Propose' }));
    fireEvent.change(screen.getByLabelText(/How long/), { target: { value: '90' } });
    fireEvent.click(screen.getByRole('button', { name: 'Make the token' }));
    expect(await screen.findByText('qd_secret')).toBeTruthy();
    expect(asked.find((one) => one.method === 'POST')!.body).toEqual({ label: 'Nightly check', days: 90, permissions: ['read', 'propose'] });
    expect(await screen.findByText('Never used', { exact: false })).toBeTruthy();
    expect(await barriers()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'I have copied it' }));
    await waitFor(() => expect(screen.queryByText('qd_secret')).toBeNull());
  });

  it('are revoked after it is said what that does', async () => {
    const asked = serve({ ...session, 'GET /tokens': page(token), 'DELETE /tokens/t1': { json: null } });
    open('/settings');
    fireEvent.click(await screen.findByRole('button', { name: 'Revoke Nightly check' }));
    expect(asked.some((one) => one.method === 'DELETE')).toBe(false);
    expect(screen.getByText(/cannot be undone/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Revoke it' }));
    await waitFor(() => expect(asked.some((one) => one.path === '/tokens/t1')).toBe(true));
  });

  it('are refused in the words of the server', async () => {
    serve({ ...session, 'GET /tokens': page(), 'POST /tokens': { status: 422, json: { detail: 'Somebody must have at most 50 tokens' } } });
    open('/settings');
    fireEvent.change(await screen.findByLabelText(/What it is for/), { target: { value: 'x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Make the token' }));
    expect(await screen.findByText(/at most 50 tokens/)).toBeTruthy();
  });
});
