import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../api/reason';
import { open, serve } from './office';
import { decided, decision } from './sample';

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

const OUTBID: Reason = {
  cause: 'outbid',
  amount: -740_000,
  opens: [],
  serves: [],
  together: [],
  others: [],
  rules: [
    { rule: 'Platform engineers', cost: 1_200_000 },
    { rule: 'At most eight at once', cost: 0 },
  ],
  forced: { possible: true, loss: 400_000, drops: ['A portal for landlords'], adds: ['Heat meters', 'Pumps'], proven: false },
};

const withReasons = { ...decided, decision: { ...decision, notFunded: decision.notFunded.map((line) => ({ ...line, reason: OUTBID })) } };

describe('a reason', () => {
  it('names rules by title, and writes money as the page does', async () => {
    serve({ 'GET /decisions/d1': { json: withReasons } });
    open('/decide?d=d1&case=twin');
    expect((await screen.findAllByText('What it uses is worth €740k more elsewhere (Platform engineers takes €1.20m).')).length).toBe(2);
    expect(screen.getAllByText('Forcing it in costs at most €400k, drops A portal for landlords, adds Heat meters and Pumps.').length).toBe(2);
  });

  it('is said in Danish to whoever reads Danish', async () => {
    serve({ 'GET /decisions/d1': { json: withReasons } });
    open('/decide?d=d1&case=twin');
    await screen.findAllByText(/What it uses/);
    await press('DA – vis på dansk');
    expect(screen.getAllByText(/^Det, som det bruger, er 740 t\. € mere værd andre steder .Platform engineers tager 1,20 mio. €.\.$/).length).toBe(2);
    fireEvent.click(screen.getByRole('button', { name: 'EN – show in English' }));
  });

  it('of an older decision is shown as that has it, in English', async () => {
    serve();
    open('/decide?d=d1&case=twin');
    const said = await screen.findAllByText('Expected to lose money.');
    expect(said.every((one) => one.lang === 'en')).toBe(true);
  });
});

it('goals of an older decision, which say no contributors, are shown and explained', async () => {
  const [goal] = decision.goals;
  const [result] = goal!.keyResults;
  const { from: _, ...older } = result!;
  const two = { ...goal!, keyResults: [older, { ...older, keyResult: 'second', title: 'Fuel burnt', chance: 0.51 }] };
  serve({ 'GET /decisions/d1': { json: { ...decided, decision: { ...decision, goals: [two] } } } });
  open('/decide?d=d1');
  expect(await screen.findByText('Both: 44%. Each alone: Heat lost 44%, Fuel burnt 51%.')).toBeTruthy();
  await press('44%');
  expect(screen.getByRole('dialog').textContent).toContain('Fuel burnt');
});
