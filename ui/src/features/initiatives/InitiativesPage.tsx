import './initiatives.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { initiativesQuery } from '../../api/initiatives';
import { useLatestDecision, useMay } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { BulkBar } from './BulkBar';
import { Filters } from './Filters';
import { InitiativeTable } from './InitiativeTable';
import { fatesOf, filtered, parseOrder, rowsOf, sorted, writeOrder } from './rows';
import { NOTHING } from './selection';

/** All of them, page by page: what is sorted and selected here is all there is. */
function useInitiatives() {
  const query = useInfiniteQuery(initiativesQuery);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const pages = query.data?.pages;
  return useMemo(
    () => ({
      lines: pages?.flatMap((page) => page.items) ?? [],
      total: pages?.[0]?.total ?? null,
      unread: pages?.[0]?.unread ?? 0,
      /** A page that came later may know more: what was seen is the oldest of them. */
      seen: Math.min(...(pages?.map((page) => page.revision) ?? [0])),
      error: query.error,
    }),
    [pages, query.error],
  );
}

/** Every initiative of the workspace, with what the newest decision made of it; many are changed at once. */
export function InitiativesPage() {
  const t = useT();
  const format = useFormat();
  const search = useSearch({ from: '/shell/initiatives' });
  const navigate = useNavigate();
  const { lines, total, unread, seen, error } = useInitiatives();
  const latest = useLatestDecision();
  const [selection, setSelection] = useState(NOTHING);
  const rows = useMemo(() => rowsOf(lines, fatesOf(latest?.decision)), [lines, latest?.decision]);
  const q = useDeferredValue(search.q ?? '');
  const { sort, category, owner, tag, fate } = search;
  const order = parseOrder(sort);
  const shown = useMemo(() => sorted(filtered(rows, q, { category, owner, tag, fate }), parseOrder(sort)), [rows, q, sort, category, owner, tag, fate]);
  const selected = useMemo(() => rows.filter(({ line }) => selection.names.has(line.name)).map(({ line }) => line), [rows, selection]);
  const go = (to: Partial<typeof search>) => void navigate({ to: '/initiatives', search: { ...search, ...to }, replace: true });
  return (
    <>
      <Headline page={t('nav.initiatives')} rest={latest ? t(latest.job.stale ? 'initiatives.stale' : 'initiatives.decided') : undefined} actions={<NewLink />}>
        {total === null ? t('nav.initiatives') : t('initiatives.count', { n: total, all: format.number(total) })}
      </Headline>
      {unread > 0 && (
        <p className="note">
          {t('initiatives.unread', { n: unread })} <Link to="/problems">{t('nav.problems')}</Link>
        </p>
      )}
      {total === 0 ? (
        <EmptyState title={t('initiatives.empty.title')} text={t('initiatives.empty.text')}>
          <NewLink />
          <Link to="/import" className="button">
            {t('nav.import')}
          </Link>
        </EmptyState>
      ) : (
        <section className="panel panel-flush">
          <Filters rows={rows} words={search.q ?? ''} chosen={search} shown={shown.length} onChange={go} />
          <BulkBar lines={selected} all={lines} seen={seen} onNone={() => setSelection(NOTHING)} />
          <InitiativeTable rows={shown} decided={latest?.job.id} order={order} onOrder={(to) => go({ sort: writeOrder(to) })} selection={selection} onSelect={setSelection} />
        </section>
      )}
      {error && <p className="refusal">{error.message}</p>}
    </>
  );
}

function NewLink() {
  const t = useT();
  return useMay('write') ? (
    <Link to="/new/$kind" params={{ kind: 'initiative' }} className="button button-main">
      {t('initiatives.new')}
    </Link>
  ) : null;
}
