import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PlanEffect, Proposal } from '../api/proposals';
import { barriers, open, serve, type Answers } from './office';
import { job } from './sample';

const proposal: Proposal = {
  number: 4,
  version: 2,
  title: 'Cheaper meters',
  reason: 'The tender came in',
  author: 'bodil',
  time: '2026-11-20T10:00:00Z',
  state: 'open',
  base: 7,
  approver: null,
  merged: null,
  documents: [
    {
      ref: 'initiative:meters',
      title: 'Heat meters by the hour',
      change: 'changed',
      text: 'kind: Initiative\n',
      base: 3,
      fields: [
        { path: 'options[standard].costs[build].amount', before: '500k', after: '400k' },
        { path: 'owner', before: null, after: 'Operations' },
      ],
      more: 0,
    },
  ],
  conflicts: [],
  remarks: [{ time: '2026-11-20T11:00:00Z', author: 'astrid', act: 'comment', text: 'Which tender?' }],
};

const figures = { status: 'proven', npv: 3_000_000, p10: 2_000_000, p90: 4_000_000, chanceOfLoss: 0.004, capital: 2_000_000, funded: 2 };
const side = { option: 'standard', start: '2027 Q1', finish: '2027 Q2', npv: 1_000_000, capital: 500_000 };
const effect: PlanEffect = {
  currency: 'EUR',
  before: figures,
  after: { ...figures, npv: 3_600_000, funded: 3 },
  least: 500_000,
  most: 700_000,
  lines: [
    { initiative: 'twin', title: 'A twin of the network', change: 'in', before: null, after: side, why: 'Worth 1.00 M EUR; starts when it is worth most.' },
    { initiative: 'portal', title: 'A portal for landlords', change: 'moved', before: side, after: { ...side, start: '2027 Q3' }, why: 'Worth 0.90 M EUR; starts when there is room beside the rest.' },
  ],
  same: 1,
  goals: [{ goal: 'less-waste', title: 'The same heat with less fuel', before: 0.44, after: 0.61 }],
};

const session = (user: string, ...permissions: string[]) => ({ json: { user, name: user, roles: [], permissions: ['read', ...permissions] } });
const shown = (changes: Partial<Proposal> = {}, answers: Answers = {}): Answers => ({
  'GET /session': session('astrid', 'propose', 'write', 'review', 'decide', 'approve'),
  'GET /proposals/4': { etag: '"2"', json: { ...proposal, ...changes } },
  'GET /proposals/4/effect': { json: { before: null, after: null, stale: false, effect: null } },
  'GET /proposals': { json: { items: [{ number: 4, title: 'Cheaper meters', author: 'bodil', time: proposal.time, state: 'open', documents: 1, remarks: 1 }], next: null } },
  ...answers,
});

describe('proposals', () => {
  it('are listed by what waits, without barriers', async () => {
    serve(shown());
    open('/proposals');
    expect(await screen.findByRole('heading', { level: 1, name: /One proposal waits/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Cheaper meters' })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('teach what they are when there is none', async () => {
    serve(shown({}, { 'GET /proposals': { json: { items: [], next: null } } }));
    open('/proposals');
    expect(await screen.findByText('Nothing is proposed')).toBeTruthy();
  });

  it('show every field that changes, with what it was', async () => {
    serve(shown());
    open('/proposals/4');
    const row = (await screen.findByText('options[standard].costs[build].amount')).closest('tr')!;
    expect(within(row).getByText('500k').tagName).toBe('DEL');
    expect(within(row).getByText('400k').tagName).toBe('INS');
    expect(await barriers()).toEqual([]);
  });

  it('are approved as they were seen', async () => {
    const asked = serve(shown({}, { 'POST /proposals/4/approval': { json: {} } }));
    open('/proposals/4');
    fireEvent.change(await screen.findByLabelText(/What you say to it/), { target: { value: 'Good' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(asked.some((one) => one.path === '/proposals/4/approval')).toBe(true));
    const post = asked.find((one) => one.path === '/proposals/4/approval')!;
    expect(post.headers.get('If-Match')).toBe('"2"');
    expect(post.body).toEqual({ text: 'Good' });
  });

  it('are brought up to date by their author, field by field', async () => {
    const conflicts = [{ document: 'initiative:meters', path: 'owner', base: null, theirs: 'Finance', mine: 'Operations' }];
    const asked = serve(shown({ conflicts }, { 'GET /session': session('bodil', 'propose'), 'POST /proposals/4/resolution': { json: {} } }));
    open('/proposals/4');
    const button = await screen.findByRole('button', { name: 'Bring it up to date' });
    expect(button.hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByLabelText(/In the workspace: Finance/));
    expect(await barriers()).toEqual([]);
    fireEvent.click(button);
    await waitFor(() => expect(asked.find((one) => one.path === '/proposals/4/resolution')?.body).toEqual({ choices: [{ document: 'initiative:meters', path: 'owner', take: 'theirs' }] }));
  });

  it('cannot be merged while a conflict stands', async () => {
    const conflicts = [{ document: 'initiative:meters', path: 'owner', base: null, theirs: 'Finance', mine: 'Operations' }];
    serve(shown({ conflicts, state: 'approved', approver: 'carl' }));
    open('/proposals/4');
    expect((await screen.findByRole('button', { name: 'Merge' })).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(/before bodil says/)).toBeTruthy();
  });

  it('tell what they do to the plan in money, dates and chances', async () => {
    serve(shown({}, { 'GET /proposals/4/effect': { json: { before: job, after: job, stale: true, effect } } }));
    open('/proposals/4');
    expect(await screen.findByText(/1 come in, 0 fall out, 1 move/)).toBeTruthy();
    expect(screen.getByText(/Expected NPV changes by \+€600k/)).toBeTruthy();
    expect(screen.getByText(/between \+€500k and \+€700k/)).toBeTruthy();
    expect(screen.getByText(/2027 Q1 → 2027 Q3/)).toBeTruthy();
    expect(screen.getByRole('row', { name: 'The same heat with less fuel 44% 61%' })).toBeTruthy();
    expect(screen.getByText(/changed since this was worked out/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('speak Danish', async () => {
    serve(shown({}, { 'GET /proposals/4/effect': { json: { before: job, after: job, stale: false, effect } } }));
    open('/proposals/4');
    fireEvent.click(await screen.findByRole('button', { name: /på dansk/ }));
    expect(await screen.findByText(/1 kommer ind, 0 falder ud/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});

describe('the editor', () => {
  it('proposes what its reader may not save', async () => {
    const asked = serve(shown({}, { 'GET /session': session('bodil', 'propose'), 'POST /proposals': { json: proposal } }));
    const router = open('/documents/initiative/meters');
    fireEvent.change(await screen.findByLabelText('Text of the document'), { target: { value: 'kind: Initiative\nspec: {}\n' } });
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    fireEvent.change(screen.getByLabelText(/Why it changes/), { target: { value: 'Cheaper meters' } });
    fireEvent.click(screen.getByRole('button', { name: 'Propose' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/proposals/4'));
    expect(asked.find((one) => one.method === 'POST' && one.path === '/proposals')!.body).toEqual({
      title: 'Cheaper meters',
      reason: '',
      documents: [{ ref: 'initiative:meters', text: 'kind: Initiative\nspec: {}\n', base: 3 }],
    });
  });
});

describe('approving a decision', () => {
  it('asks first, and says why it was approved', async () => {
    const asked = serve(shown({}, { 'POST /decisions/d1/approval': { json: {} } }));
    open('/decide');
    fireEvent.click(await screen.findByRole('button', { name: 'Approve …' }));
    expect(asked.some((one) => one.path === '/decisions/d1/approval')).toBe(false);
    fireEvent.change(screen.getByLabelText('Why (kept with it)'), { target: { value: 'The board said yes' } });
    expect(await barriers()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Approve this plan' }));
    await waitFor(() => expect(asked.find((one) => one.path === '/decisions/d1/approval')?.body).toEqual({ text: 'The board said yes' }));
  });

  it('is not offered to whoever may not', async () => {
    serve(shown({}, { 'GET /session': session('bodil', 'propose') }));
    open('/decide');
    await screen.findByText(/Fund 2 of 3/);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Approve …' })).toBeNull());
  });

  it('leaves the newest decision to be held against it', async () => {
    const approval = { decision: 'd0', by: 'astrid', on: '2026-11-01', reason: 'Board of November', revision: 5, initiatives: 2 };
    serve(shown({}, { 'GET /approved-plan': { json: { approval, newest: job, effect } } }));
    open('/decide');
    expect(await screen.findByText(/Another plan is approved: astrid, 1 Nov 2026/)).toBeTruthy();
    expect(screen.getByText('The newest plan treats 2 initiatives otherwise')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});
