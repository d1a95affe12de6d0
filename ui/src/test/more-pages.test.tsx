import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { barriers, open, serve, type Asked } from './office';
import { decided, decision, job } from './sample';

const PERIODS = ['2027 Q1', '2027 Q2', '2027 Q3', '2027 Q4', '2028 Q1'];
const pools = [{ pool: 'data-engineers', periods: PERIODS, available: [4, 4, 4, 4, 4], used: [0, 5, 3, 0, 0] }];
const result = (one: Asked) => {
  const { moves } = one.body as { moves: { initiative: string; start: string }[] };
  const broken = moves.length > 0 ? [{ rule: 'pool data-engineers', period: '2027 Q2', what: 'needs more people than there are', used: 5, limit: 4, unit: 'fte' }] : [];
  return { json: { change: moves.length * -50_000, broken, periods: PERIODS, budgets: decision.budgets, pools } };
};

describe('the roadmap', () => {
  it('says at once what a moved start costs and which rule it breaks, and takes moves back', async () => {
    const asked = serve({ 'POST /decisions/d1/trial': result });
    open('/roadmap');
    const bar = await screen.findByRole('button', { name: 'Heat meters by the hour: 2027 Q1 to 2027 Q2, €500k' });
    await waitFor(() => expect(screen.getByText('2028')).toBeTruthy());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('2 initiatives are delivered.');
    fireEvent.keyDown(bar, { key: 'ArrowRight' });
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('One start moved: expected NPV \u2212\u2060€50.0k.'));
    expect(asked.at(-1)!.body).toEqual({ moves: [{ initiative: 'meters', start: '2027 Q2' }] });
    expect(screen.getByText(': 5 FTE against 4 FTE')).toBeTruthy();
    expect(screen.getByText('more than there is')).toBeTruthy();
    expect(await barriers()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo the last move' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('2 initiatives are delivered.'));
  });

  it('shows why a start is not possible', async () => {
    serve({ 'POST /decisions/d1/trial': (one) => ((one.body as { moves: object[] }).moves.length === 0 ? result(one) : { status: 422, json: { detail: "The initiative 'meters' may start from 2027 Q1 to 2027 Q1" } }) });
    open('/roadmap');
    fireEvent.keyDown(await screen.findByRole('button', { name: /^Heat meters/ }), { key: 'ArrowRight' });
    expect(await screen.findByText(/may start from 2027 Q1/)).toBeTruthy();
  });

  it('teaches what it is before anything is decided', async () => {
    serve({ 'GET /decisions': { json: { items: [] } } });
    open('/roadmap');
    expect(await screen.findByText('A roadmap comes with a plan')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});

describe('scenarios', () => {
  it('stand side by side with what each would fund otherwise', async () => {
    const other = { ...job, id: 'd9', scenario: 'cheap-fuel' };
    const [meters] = decision.plan;
    serve({
      'GET /decisions': { json: { items: [other, job] } },
      'GET /decisions/d9': { json: { ...decided, ...other, decision: { ...decision, npv: { ...decision.npv, mean: 1_000_000 }, plan: [meters] } } },
    });
    open('/scenarios');
    const row = (await screen.findByRole('rowheader', { name: 'Fuel gets cheap' })).closest('tr')!;
    await waitFor(() => expect(row.textContent).toContain('€1.00m'));
    expect(row.textContent).toContain('\u2212\u2060€2.00m');
    expect(within(row).getByText('A portal for landlords')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});

const ADMIN = { 'GET /session': { json: { user: 'astrid', name: 'Astrid Holm', roles: ['cto', 'admin'], permissions: ['read', 'administer'] } } };
const people = [
  { user: 'astrid', name: 'Astrid Holm', roles: ['cto', 'admin'], enabled: true },
  { user: 'bo', name: 'Bo Lind', roles: ['reader'], enabled: true },
];

describe('the settings', () => {
  it('give and take roles at once', async () => {
    const asked = serve({ ...ADMIN, 'GET /accounts': { json: { items: people } }, 'PUT /accounts/bo': { json: {} } });
    open('/settings');
    const roles = await screen.findByRole('group', { name: 'Roles of Bo Lind' });
    fireEvent.click(within(roles).getByLabelText('Finance'));
    await waitFor(() => expect(asked.find((one) => one.method === 'PUT')?.body).toEqual({ enabled: true, roles: ['reader', 'finance'] }));
    expect(await barriers()).toEqual([]);
  });

  it('make an account with the roles that are chosen', async () => {
    const asked = serve({ ...ADMIN, 'GET /accounts': { json: { items: people } }, 'POST /accounts': { status: 201, json: {} } });
    open('/settings');
    fireEvent.change(await screen.findByLabelText('User name'), { target: { value: 'ida' } });
    fireEvent.change(screen.getByLabelText('Password, at least 12 characters'), { target: { value: 'correct horse battery' } });
    fireEvent.click(screen.getByRole('button', { name: 'Make the account' }));
    expect(await screen.findByText('The account is made.')).toBeTruthy();
    expect(asked.find((one) => one.method === 'POST' && one.path === '/accounts')?.body).toEqual({ user: 'ida', name: '', password: 'correct horse battery', roles: ['reader'] });
  });

  it('keep the theme and the language, and show no accounts to whoever does not administer', async () => {
    serve();
    open('/settings');
    const dark = await screen.findByRole('button', { name: 'Dark' });
    fireEvent.click(dark);
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(screen.getByRole('button', { name: 'Light colours' })).toBeTruthy();
    expect(screen.getByText('Accounts and roles are made by whoever administers this office.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dansk' }));
    expect(await screen.findByText('Logget ind som Astrid Holm.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(await barriers()).toEqual([]);
  });
});
