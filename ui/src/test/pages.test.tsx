import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { barriers, open, serve } from './office';
import { decided, job } from './sample';

describe('every page', () => {
  const pages = [
    ['/', /2 of 3 initiatives are to be funded/],
    ['/decide', /Fund 2 of 3 initiatives for €2.00m/],
    ['/initiatives', /^One initiative/],
    ['/goals', /0 of 1 goals/],
    ['/scenarios', /One scenario/],
    ['/problems', /Nothing is wrong/],
    ['/history', /7 revisions/],
    ['/documents/initiative/meters', /Heat meters by the hour/],
    ['/new/initiative', /New document: Initiative/],
    ['/setup?token=x', /Make the first account/],
    ['/sign-in', /Sign in/],
  ] as const;
  it.each(pages)('%s says one sentence and has no barrier', async (address, sentence) => {
    serve();
    open(address);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(sentence));
    expect(await barriers()).toEqual([]);
  });
});

describe('signing in', () => {
  it('needs no form for whoever follows the link of an office to look around in', async () => {
    const session = { user: 'demo', name: 'demo', roles: [], permissions: ['read'] };
    const asked = serve({ 'POST /setup': () => ({ json: session }) });
    const router = open('/setup?token=abc&user=demo');
    await waitFor(() => expect(router.state.location.pathname).toBe('/decide'));
    const body = asked.find((one) => one.method === 'POST')!.body as Record<string, string>;
    expect(body).toMatchObject({ token: 'abc', user: 'demo' });
    expect(body['password']!.length).toBeGreaterThan(30);
  });

  it('is asked for before anything is shown, and leads back to the page', async () => {
    let signedIn = false;
    const session = { user: 'astrid', name: 'Astrid Holm', roles: [], permissions: ['read'] };
    const asked = serve({
      'GET /session': () => (signedIn ? { json: session } : { status: 401, json: { detail: 'Sign in first' } }),
      'POST /session': () => {
        signedIn = true;
        return { json: session };
      },
    });
    const router = open('/history');
    fireEvent.change(await screen.findByLabelText('User name'), { target: { value: 'astrid' } });
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'a long password' } });
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/history'));
    const post = asked.find((one) => one.method === 'POST')!;
    expect(post.body).toEqual({ user: 'astrid', password: 'a long password' });
    expect(post.headers.get('X-XSRF-TOKEN')).toBe('abc');
  });
});

describe('signing in elsewhere', () => {
  it('is a link that comes back to the page that was wanted', async () => {
    serve({ 'GET /sign-in': { json: { provider: 'Contoso' } } });
    open('/sign-in?to=/history');
    const link = await screen.findByRole('link', { name: 'Sign in with Contoso' });
    expect(link.getAttribute('href')).toBe('/api/v1/sign-in/oidc?to=%2Fhistory');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await barriers()).toEqual([]);
  });

  it('says what to ask whom when no group has a role', async () => {
    serve({ 'GET /sign-in': { json: { provider: 'Contoso' } } });
    open('/sign-in?refused=role');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('None of your groups at Contoso has a role'));
  });

  it('is not offered by an office that has none', async () => {
    serve();
    open('/sign-in');
    await screen.findByLabelText('Password');
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('the decision', () => {
  it('shows the case of the link', async () => {
    serve();
    open('/decide?d=d1&case=twin');
    expect(await screen.findByRole('heading', { name: 'Case: A twin of the network' })).toBeTruthy();
    expect(screen.getByText('It would earn its place with 40% more benefit or 30% less cost.')).toBeTruthy();
    expect(screen.getByText('Funded in 7 of 16 plans made as if the outcome were known.')).toBeTruthy();
  });

  it('puts a chosen case into the link', async () => {
    serve();
    const router = open('/decide?d=d1');
    fireEvent.click(await screen.findByRole('button', { name: 'A twin of the network' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ d: 'd1', case: 'twin' }));
  });

  it('says what a ranking would do instead', async () => {
    serve();
    open('/decide');
    const ranking = (await screen.findByText('Ranked by ROI')).closest('details')!;
    expect(within(ranking).getByText('A twin of the network')).toBeTruthy();
    expect(within(ranking).getByText('A portal for landlords')).toBeTruthy();
  });

  it('says when the workspace was changed since', async () => {
    serve({ 'GET /decisions/d1': { json: { ...decided, stale: true } } });
    open('/decide');
    expect(await screen.findByText(/changed since/)).toBeTruthy();
  });

  it('is asked for on an office that has none', async () => {
    const asked = serve({
      'GET /decisions': { json: { items: [] } },
      'POST /decisions': { json: job },
    });
    const router = open('/decide');
    const button = await screen.findByRole('button', { name: 'Decide now' });
    await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
    fireEvent.click(button);
    await waitFor(() => expect(router.state.location.search).toMatchObject({ d: 'd1' }));
    expect(asked.some((one) => one.method === 'POST' && one.path === '/decisions')).toBe(true);
  });
});

describe('the editor', () => {
  const write = async () => {
    open('/documents/initiative/meters');
    fireEvent.change(await screen.findByLabelText('Text of the document'), { target: { value: 'kind: Initiative\nspec: {}\n' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  };

  it('saves only over the text that was read', async () => {
    const asked = serve({ 'PUT /documents/initiative/meters': { etag: '"8"', json: {} } });
    await write();
    expect(await screen.findByText(/Saved as a new revision/)).toBeTruthy();
    const put = asked.find((one) => one.method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"3"');
    expect(put.body).toEqual({ text: 'kind: Initiative\nspec: {}\n', reason: '' });
  });

  it('shows both texts when somebody was faster, and keeps mine', async () => {
    serve({ 'PUT /documents/initiative/meters': { status: 412, json: { detail: 'Changed since' } } });
    await write();
    expect(await screen.findByText(/Somebody saved this document/)).toBeTruthy();
    expect(screen.getByText('spec: {}', { selector: 'pre' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Text of the document').value).toContain('spec');
  });

  it('shows what is wrong while it is written', async () => {
    serve({ 'POST /documents/check': { json: [{ severity: 'error', file: 'document.yaml', line: 2, column: 1, message: "'foo' is not a key", maybe: null }] } });
    open('/new/goal');
    fireEvent.change(await screen.findByLabelText('Text of the document'), { target: { value: 'kind: Goal\nfoo: 1\n' } });
    expect(await screen.findByText("'foo' is not a key")).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Line 2' })).toBeTruthy();
  });
});

describe('the history', () => {
  it('undoes a revision by a new one', async () => {
    const asked = serve({ 'POST /revisions/7/undo': { json: {} } });
    open('/history');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo revision 7' }));
    await waitFor(() => expect(asked.some((one) => one.path === '/revisions/7/undo')).toBe(true));
  });
});

describe('the language', () => {
  it('turns to Danish with its own numbers', async () => {
    serve();
    open('/decide');
    fireEvent.click(await screen.findByRole('button', { name: /på dansk/ }));
    const headline = await screen.findByRole('heading', { level: 1 });
    expect(headline.textContent).toContain('2,00\u00a0mio.\u00a0€');
    expect(await barriers()).toEqual([]);
  });
});
