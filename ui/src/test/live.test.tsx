import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseOption, LiveCase } from '../api/cases';
import { together } from '../shared/charts/CashFlow';
import { barriers, open, serve, type Asked } from './office';
import { decision } from './sample';

const SAVED = 'kind: Initiative\n';
const flows = ['2027 Q1', '2027 Q2', '2027 Q3', '2027 Q4', '2028 Q1'].map((period, index) => ({
  period,
  costs: index === 0 ? 400_000 : 0,
  benefits: index === 0 ? 0 : 200_000,
  net: index === 0 ? -400_000 : 200_000,
  cumulative: -400_000 + index * 200_000,
  presentValue: -400_000 + index * 190_000,
}));
const made = {
  source: 'HM Treasury, The Green Book (2022), annex 6',
  explanation: {
    title: 'Net present value',
    formula: 'Σ (benefits − costs) × discount factor',
    factor: '1.08^-years',
    unit: 'money',
    steps: [{ label: '2027 Q1: benefits − costs', value: -400_000, unit: 'money', does: 'add' as const, discounted: { amount: -400_000, factor: 1 } }],
    result: { status: 'one' as const, values: [360_000] },
  },
};
const option = (name: string, mean: number): CaseOption => ({
  option: name,
  title: name === 'bought' ? 'A vendor’s' : 'Our own',
  start: '2027 Q1',
  npv: { ...decision.npv, mean },
  outcomes: 16_384,
  made,
  returns: [
    { line: { measure: 'irr', unit: 'share/year', expected: 0.214, samples: 2_048, p10: 0.05, p90: 0.41, none: 0.02, several: 0 }, made },
    { line: { measure: 'payback', unit: 'years', expected: 2.5, samples: 2_048, p10: 2.1, p90: 4, none: 0.1, several: 0 }, made },
  ],
  flows,
  swings: [
    { quantity: 'heat-price', title: 'Price of heat', low: 1_000_000, high: 5_000_000, share: 0.7, clear: true, worth: 20_000 },
    { quantity: 'build-cost', title: null, low: 3_400_000, high: 2_600_000, share: 0.1, clear: true, worth: 0 },
  ],
});
const problem = { severity: 'error' as const, file: 'document.yaml', line: 2, column: 5, message: "'lots' must be a number", maybe: '80k..150k' };
const elsewhere = { ...problem, file: 'drivers.yaml', line: 7, message: 'The driver is not there' };

const answer = (asked: Asked): { json: LiveCase } => {
  const { text } = asked.body as { text: string };
  const broken = text.includes('lots');
  const mean = text.includes('cheaper') ? 3_500_000 : 3_000_000;
  return {
    json: {
      revision: 7,
      currency: broken ? null : 'EUR',
      problems: broken ? [problem, elsewhere] : [],
      options: broken ? [] : [option('bought', mean), option('own', 900_000)],
    },
  };
};

async function opened() {
  const asked = serve({ 'POST /cases/value': answer });
  open('/documents/initiative/meters');
  await screen.findByText(/Expected net present value €3.00m/);
  return asked;
}

const write = (text: string) => fireEvent.change(screen.getByLabelText('Text of the document'), { target: { value: text } });

describe('an initiative that is written', () => {
  it('says what it is worth, with its range, and no more than that has a barrier', async () => {
    const asked = await opened();
    expect(asked.find((one) => one.path === '/cases/value')!.body).toEqual({ text: SAVED, initiative: 'meters' });
    expect(asked.some((one) => one.path === '/documents/check')).toBe(false);
    expect(screen.getByText(/80% chance of €2.10m to €4.10m/)).toBeTruthy();
    expect(screen.getByText('Valued as it is written.')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('says by how much it differs from what is saved', async () => {
    const asked = await opened();
    write(`${SAVED}cheaper: yes\n`);
    expect(screen.getByText('Being valued …')).toBeTruthy();
    expect(await screen.findByText('+€500k against what is saved.')).toBeTruthy();
    expect(asked.filter((one) => one.path === '/cases/value'), 'the saved text is valued once only').toHaveLength(2);
    expect(asked.some((one) => one.method === 'PUT')).toBe(false);
  });

  it('keeps the last value while the text has errors, and says so', async () => {
    await opened();
    write(`${SAVED}lots\n`);
    expect(await screen.findByText('The text has errors: these figures are of the text before them.')).toBeTruthy();
    expect(screen.getByText(/Expected net present value €3.00m/)).toBeTruthy();
    expect(screen.getByText("'lots' must be a number")).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Line 2' })).toBeTruthy();
    expect(screen.getByText('drivers.yaml, line 7')).toBeTruthy();
    expect(await barriers()).toEqual([]);
    write(SAVED);
    expect(await screen.findByText('Valued as it is written.')).toBeTruthy();
  });

  it('says of each figure how it was made', async () => {
    await opened();
    const row = screen.getByRole('rowheader', { name: /Internal rate of return/ }).closest('tr')!;
    expect(row.textContent).toContain('5% to 41%');
    expect(row.textContent).toContain('a year, none in 2%');
    fireEvent.click(within(row).getByRole('button', { name: '21.4%' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Green Book');
    expect(dialog.textContent).toContain('discount factor = 1.08^-years');
    expect(dialog.textContent).toContain('2027 Q1: benefits − costs: −⁠€400,000 × 1');
  });

  it('shows each option, and what moves its value most', async () => {
    await opened();
    fireEvent.click(screen.getByRole('button', { name: /^Our own/ }));
    expect(await screen.findByText(/Expected net present value €900k/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Our own/ }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Price of heat' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('Share of the variance that goes with it70%');
  });

  it('lets the cash flow be read period by period', async () => {
    await opened();
    const chart = screen.getByRole('slider', { name: /^Cash flow by period/ });
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(chart.getAttribute('aria-valuetext')).toBe('2027 Q2: benefits €200k, costs €0.00, net +€200k; added up −⁠€200k');
  });

  it('asks again when something newer of the same person came between', async () => {
    let calls = 0;
    serve({ 'POST /cases/value': (one) => (calls++ === 0 ? { status: 409, json: { detail: 'Something newer was asked for.' } } : answer(one)) });
    open('/documents/initiative/meters');
    await waitFor(() => expect(screen.getByText(/Expected net present value €3.00m/)).toBeTruthy(), { timeout: 3_000 });
  });

  it('is valued before it is saved for the first time', async () => {
    const asked = serve({ 'POST /cases/value': answer });
    open('/new/initiative');
    expect(await screen.findByText(/Expected net present value €3.00m/)).toBeTruthy();
    expect(asked.find((one) => one.path === '/cases/value')!.body).toMatchObject({ initiative: null });
  });
});

it('many periods stand together, so that each column can be seen', () => {
  const grouped = together(flows, 2);
  expect(grouped.map((flow) => flow.period)).toEqual(['2027 Q1 – 2027 Q3', '2027 Q4 – 2028 Q1']);
  expect(grouped.map((flow) => flow.benefits)).toEqual([400_000, 400_000]);
  expect(grouped[0]).toMatchObject({ costs: 400_000, net: 0, cumulative: 0 });
  expect(together(flows, 5)).toEqual(flows);
});
