import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BulkOrder } from '../api/initiatives';
import { barriers, initiative, open, serve, type Answers } from './office';

const items = [initiative('meters', 'Heat meters', { category: 'build', tags: ['field'] }), initiative('portal', 'A portal', { category: 'grow' }), initiative('twin', 'Twin')];
const list: Answers = { 'GET /initiatives': { json: { items, next: null, total: 3, unread: 1, revision: 7 } } };
const session = (...permissions: string[]): Answers => ({ 'GET /session': { json: { user: 'cara', name: 'Cara', roles: [], permissions } } });
const trial: Answers = {
  'POST /documents/bulk/trial': ({ body }) => {
    const documents = (body as BulkOrder).documents.map(({ ref }) => ({ ref, title: ref, changes: [{ path: 'category', before: null, after: 'run' }], problems: [] }));
    return { json: { changed: documents.length, same: 0, refused: 0, documents } };
  },
};
const box = (title: string) => screen.findByRole<HTMLInputElement>('checkbox', { name: title });

/** Selects two, and looks at what another category would change. */
async function tryOut() {
  open('/initiatives');
  fireEvent.click(await box('Select A portal'));
  fireEvent.click(await box('Select Twin'), { shiftKey: true });
  fireEvent.click(screen.getByRole('button', { name: 'Change them …' }));
  fireEvent.change(screen.getByLabelText(/New value/), { target: { value: 'run' } });
  fireEvent.click(screen.getByRole('button', { name: 'See what changes' }));
}

// there is no layout here: a list as high as this shows all its rows
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800));
afterEach(() => vi.restoreAllMocks());

describe('changing many at once', () => {
  it('is tried, applied as one revision, and undone', async () => {
    const asked = serve({ ...list, ...trial, 'POST /documents/bulk': { json: { revision: 8, changed: 3 } }, 'POST /revisions/8/undo': { json: {} } });
    await tryOut();
    expect(await screen.findByText(/3 would change/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(await screen.findByText('3 are changed, as revision 8.')).toBeTruthy();
    const order = asked.find((one) => one.path === '/documents/bulk')!.body as BulkOrder;
    expect(order.seen).toBe(7);
    expect(order.documents.map(({ ref }) => ref).sort()).toEqual(['initiative:meters', 'initiative:portal', 'initiative:twin']);
    expect(order.documents[0]!.set).toEqual([{ path: 'category', value: '"run"' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/It is undone/)).toBeTruthy();
  });

  it('is refused as a whole when one cannot take the value', async () => {
    const bad = { changed: 2, same: 0, refused: 1, documents: [{ ref: 'initiative:twin', title: 'Twin', changes: [], problems: [{ severity: 'error', file: '', line: 0, column: 0, message: 'No such word' }] }] };
    serve({ ...list, 'POST /documents/bulk/trial': { json: bad } });
    await tryOut();
    expect(await screen.findByText(/One cannot take this value, so none is changed/)).toBeTruthy();
    expect(screen.getByText('No such word')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Apply' }).hasAttribute('disabled')).toBe(true);
  });

  it('says which were changed by somebody else, and looks again', async () => {
    const asked = serve({ ...list, 'POST /documents/bulk/trial': { status: 409, json: { detail: 'Changed since: initiative:twin' } } });
    await tryOut();
    expect(await screen.findByText(/Changed since: initiative:twin/)).toBeTruthy();
    const before = asked.filter((one) => one.path === '/initiatives').length;
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(asked.filter((one) => one.path === '/initiatives').length).toBeGreaterThan(before));
  });

  it('becomes a proposal of whoever may only propose', async () => {
    serve({ ...list, ...trial, ...session('read', 'propose'), 'POST /documents/bulk/proposal': { json: { number: 4, changed: 3 } } });
    await tryOut();
    await screen.findByText(/3 would change/);
    expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(await screen.findByText('Proposal 4 changes 3.')).toBeTruthy();
  });

  it('is not offered to who may only read', async () => {
    serve({ ...list, ...session('read') });
    open('/initiatives');
    fireEvent.click(await box('Select Twin'));
    expect(screen.queryByRole('button', { name: 'Change them …' })).toBeNull();
  });
});

describe('the table of initiatives', () => {
  it('is filtered by words and values, and all that are shown are selected', async () => {
    serve(list);
    const router = open('/initiatives');
    await box('Select Twin');
    expect(screen.getByText(/One more has an error/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Any category'), { target: { value: 'grow' } });
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Select Twin' })).toBeNull());
    expect(router.state.location.search).toMatchObject({ category: 'grow' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all that are shown' }));
    expect(screen.getByText('One selected')).toBeTruthy();
  });

  it('is sorted by the figure of a column', async () => {
    serve(list);
    open('/initiatives');
    await box('Select Twin');
    await screen.findAllByText('Funded');
    fireEvent.click(screen.getByRole('button', { name: /Expected NPV/ }));
    await waitFor(() => expect(screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-label'))).toEqual(['Select all that are shown', 'Select A portal', 'Select Heat meters', 'Select Twin']));
  });

  it('is walked by arrow keys, which select with Shift', async () => {
    serve(list);
    open('/initiatives');
    const first = await box('Select A portal');
    fireEvent.keyDown(first, { key: 'ArrowDown', shiftKey: true });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Select Heat meters'));
    expect(within(screen.getByRole('table')).getAllByRole<HTMLInputElement>('checkbox').filter((one) => one.checked).length).toBe(2);
  });
});
