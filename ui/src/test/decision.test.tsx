import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Decision, FrontierPoint } from '../api/types';
import { barriers, open, serve } from './office';
import { decided, decision, job } from './sample';

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

describe('a figure', () => {
  it('says on a click what it was made of', async () => {
    serve();
    open('/decide?d=d1');
    const [capital] = await screen.findAllByRole('button', { name: '€2.00m' });
    fireEvent.click(capital!);
    const dialog = await screen.findByRole('dialog', { name: 'Capital' });
    expect(within(dialog).getByText('Sum, over what is funded, of the expected cost that draws on a budget')).toBeTruthy();
    const parts = within(dialog).getAllByRole('definition').map((part) => part.textContent);
    expect(parts).toEqual(['€1.50m', '€500k']);
    expect(await barriers()).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  });

  it('opens to the cases that it comes from', async () => {
    serve();
    open('/decide?d=d1');
    fireEvent.click(await screen.findByRole('button', { name: '44%' }));
    const dialog = await screen.findByRole('dialog', { name: 'The same heat with less fuel' });
    expect(dialog.textContent).toContain('\u2212\u20600.01');
    fireEvent.click(within(dialog).getByRole('link', { name: 'Heat meters by the hour' }));
    expect(await screen.findByRole('heading', { level: 2, name: /: Heat meters by the hour/ })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('without a range is called a point estimate and claims no chance', async () => {
    const sure = { mean: 5_000_000, stdError: 0, p10: 5_000_000, p90: 5_000_000, chanceOfLoss: 0 };
    const point: Decision = { ...decision, npv: { ...decision.npv, ...sure, p50: 5_000_000, cvar5: 5_000_000 } };
    serve({ 'GET /decisions/d1': { json: { ...decided, decision: point } } });
    open('/decide?d=d1');
    expect(await screen.findByText('Expected net present value €5.00m: a point estimate, as no figure has a range yet.')).toBeTruthy();
    expect(screen.getByText('Not known')).toBeTruthy();
    expect(screen.queryByText(/80% chance/)).toBeNull();
    expect(await barriers()).toEqual([]);
  });
});

const point = (value: number, worst: number, more: Partial<FrontierPoint> = {}): FrontierPoint => ({
  limit: worst,
  decided: false,
  status: 'proven',
  gap: 0,
  value,
  p10: worst + 1,
  worst,
  capital: 1_000_000,
  funded: 2,
  joins: [],
  leaves: [],
  ...more,
});

describe('value against risk', () => {
  it('is worked out when somebody asks', async () => {
    let asked = false;
    const calls = serve({
      'POST /decisions/d1/frontier': () => {
        asked = true;
        return { json: job };
      },
      'GET /decisions/d1/frontier': () => (asked ? { json: { ...job, state: 'running', phase: 'planning', share: 0.4, points: null } } : { status: 204, json: null }),
    });
    open('/decide?d=d1');
    await press('Find safer plans');
    expect(await screen.findByText('Planning')).toBeTruthy();
    expect(calls.some((call) => call.method === 'POST' && call.path === '/decisions/d1/frontier')).toBe(true);
    await press('Cancel');
    expect(calls.some((call) => call.method === 'DELETE' && call.path === '/decisions/d1/frontier')).toBe(true);
  });

  it('goes by arrow keys from the decided plan to safer ones, and says what they give up', async () => {
    const points = [
      point(3_000_000, -200_000, { decided: true }),
      point(2_500_000, 100_000, { joins: ['twin'], leaves: ['portal'] }),
      point(2_500_000, 100_000, { limit: 90_000 }),
      point(2_000_000, 300_000, { status: 'feasible', gap: 0.02, leaves: ['twin'] }),
    ];
    serve({ 'GET /decisions/d1/frontier': { json: { ...job, points } } });
    open('/decide?d=d1');
    const chart = await screen.findByRole('slider', { name: 'Value against risk' });
    expect(screen.getByText(/This is the plan that was decided/)).toBeTruthy();
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(chart.getAttribute('aria-valuetext')).toContain('Plan 2 of 3: expected NPV €2.50m');
    const changes = () => [...document.querySelectorAll('.frontier-changes > div')].map((one) => one.textContent);
    expect(changes()).toEqual(['It funds, and this plan does notA twin of the network', 'This plan funds, and it does notA portal for landlords']);
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(changes()).toEqual(['This plan funds, and it does notA portal for landlords']);
    expect(screen.getByText(/no plan as safe is worth more than 2% more/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});

describe('a decision after another', () => {
  it('says what falls out, what comes in and what moved', async () => {
    const [meters, portal] = decision.plan;
    const later: Decision = {
      ...decision,
      npv: { ...decision.npv, mean: 2_000_000 },
      plan: [{ ...meters!, start: '2027 Q3' }, { ...portal!, initiative: 'twin', title: 'A twin of the network' }],
    };
    const second = { ...job, id: 'd2' };
    serve({
      'GET /decisions': { json: { items: [second, job] } },
      'GET /decisions/d2': { json: { ...decided, ...second, decision: later } },
    });
    open('/decide?d=d2');
    const panel = (await screen.findByRole('heading', { name: 'Since the decision before' })).closest('section')!;
    await waitFor(() => expect(within(panel).getByText('A portal for landlords')).toBeTruthy());
    expect(panel.textContent).toContain('Now fundedA twin of the network');
    expect(panel.textContent).toContain('Heat meters by the hour (2027 Q1 → 2027 Q3)');
    expect(panel.textContent).toContain('\u2212\u2060€1.00m');
    expect(await barriers()).toEqual([]);
  });
});
