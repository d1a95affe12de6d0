import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { barriers, open, serve, type Answers } from './office';
import { job } from './sample';

const TABLE = 'ID\tProject\tBudget\tStart\n1\tNew ERP\t1200000\t2027-01-01\n2\tPortal\tn/a\t2027-04-01\n';
const MAPPING = 'kind: TableMapping\nspec:\n  columns:\n    name: ID\n    title: Project\n    cost: Budget\n  money:\n    unit: EUR\n';
const REPORT = {
  added: 1,
  changed: 0,
  same: 0,
  rejected: 1,
  notValued: 1,
  revision: 8,
  notes: [{ column: 'Owner', raw: '', message: 'is kept as a note' }],
  organization: ['currency: EUR'],
  first: null,
  rows: [
    { row: 2, initiative: 'new-erp', state: 'added', problems: [] },
    { row: 3, initiative: null, state: 'rejected', problems: [{ column: 'Budget', raw: 'n/a', message: 'is no amount' }] },
  ],
};
const IMPORTS: Answers = {
  'POST /imports/proposal': { json: { mapping: MAPPING, columns: ['ID', 'Project', 'Budget', 'Start'], rows: 2 } },
  'POST /imports': { json: REPORT },
  'POST /revisions/8/undo': { json: {} },
};

async function paste() {
  const button = await screen.findByRole('button', { name: 'Read the table' });
  fireEvent.change(screen.getByLabelText('Paste the cells here'), { target: { value: TABLE } });
  fireEvent.click(button);
  await screen.findByLabelText('Total cost');
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the import', () => {
  it('proposes a column for each field and shows what it holds', async () => {
    const asked = serve(IMPORTS);
    open('/import');
    await paste();
    expect(screen.getByLabelText<HTMLSelectElement>('Total cost').value).toBe('Budget');
    expect(screen.getByText('1200000 · n/a')).toBeTruthy();
    expect(screen.getAllByText('Without it no initiative is valued.')).toHaveLength(3);
    expect(asked.at(-1)!.body).toEqual({ name: 'pasted-table.csv', content: TABLE, encoding: 'text' });
    expect(await barriers()).toEqual([]);
  });

  it('tries before it stores, and says each row that it rejects', async () => {
    const asked = serve(IMPORTS);
    open('/import');
    await paste();
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: 'Start' } });
    await press('See what would happen');
    expect(await screen.findByText('is no amount', { exact: false })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Initiatives: 1 would be added and 0 changed. One of them is not valued. One row is rejected.',
    );
    expect(screen.getByText('is kept as a note', { exact: false })).toBeTruthy();
    expect(screen.getByText('currency: EUR')).toBeTruthy();
    const trial = asked.find((one) => one.path === '/imports')!;
    expect(trial.body).toMatchObject({ dryRun: true });
    expect((trial.body as { mapping: string }).mapping).toContain('start: "Start"');
    expect(await barriers()).toEqual([]);
  });

  it('must be tried again when the mapping was changed', async () => {
    serve(IMPORTS);
    open('/import');
    await paste();
    await press('See what would happen');
    const apply = await screen.findByRole<HTMLButtonElement>('button', { name: 'Apply' });
    expect(apply.disabled).toBe(false);
    fireEvent.change(screen.getByLabelText('Total cost'), { target: { value: '' } });
    expect(apply.disabled).toBe(true);
    expect(screen.getByText(/mapping was changed since/)).toBeTruthy();
  });

  it('is one revision that one click undoes, and is remembered for such a table', async () => {
    const asked = serve(IMPORTS);
    open('/import');
    await paste();
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: 'Start' } });
    await press('See what would happen');
    await press('Apply');
    await press('Undo');
    expect(await screen.findByText('The import is undone')).toBeTruthy();
    expect(asked.filter((one) => one.path === '/imports').map((one) => (one.body as { dryRun: boolean }).dryRun)).toEqual([true, false]);
    expect(asked.some((one) => one.path === '/revisions/8/undo')).toBe(true);
    await press('Import another table');
    await paste();
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('First day').value).toBe('Start'));
  });

  it('asks an office that says nothing of itself for its first documents, and then lets it decide', async () => {
    const first = { currency: 'GBP', budget: true, busiest: { year: 2031, amount: 12_345_678 } };
    const asked = serve({ ...IMPORTS, 'POST /imports': (one) => ({ json: { ...REPORT, first: (one.body as { dryRun: boolean }).dryRun ? first : null, organization: [] } }), 'POST /decisions': { json: job } });
    open('/import');
    await paste();
    await press('See what would happen');
    expect(await screen.findByText('Together they would spend up to £12.3m in one year (2031). Empty: nothing limits it.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Currency').value).toBe('GBP');
    fireEvent.change(screen.getByLabelText('Money for each year'), { target: { value: '6M' } });
    expect(await barriers()).toEqual([]);
    await press('Apply');
    await press('Decide what to fund');
    await waitFor(() => expect(asked.some((one) => one.method === 'POST' && one.path === '/decisions')).toBe(true));
    const applied = asked.filter((one) => one.path === '/imports').at(-1)!.body as { first: object };
    expect(applied.first).toEqual({ title: 'My organisation', currency: 'GBP', rate: '8 %', money: '6M' });
  });

  it('takes a workbook byte for byte', async () => {
    const asked = serve(IMPORTS);
    open('/import');
    const file = new File([new Uint8Array([80, 75, 3, 4])], 'projects.xlsx');
    fireEvent.change(await screen.findByLabelText('Choose a file …'), { target: { files: [file] } });
    await waitFor(() => expect(asked.at(-1)!.body).toEqual({ name: 'projects.xlsx', content: 'UEsDBA==', encoding: 'base64' }));
  });

  it('shows why a table cannot be read', async () => {
    serve({ 'POST /imports/proposal': { status: 422, json: { detail: 'The table must have a header row' } } });
    open('/import');
    fireEvent.change(await screen.findByLabelText('Paste the cells here'), { target: { value: 'x' } });
    await press('Read the table');
    expect((await screen.findByRole('alert')).textContent).toBe('The table must have a header row');
  });
});
