import './initiatives.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { documentsQuery, useLatestDecision, useMay } from '../../api/queries';
import type { Decision } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { InitiativeTable, type Fate } from './InitiativeTable';

/** What each initiative became in a decision, by name. */
function fatesOf(decision: Decision | undefined): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const line of decision?.plan ?? []) fates.set(line.initiative, { funded: true, npv: line.npv, capital: line.capital, start: line.start });
  for (const line of decision?.notFunded ?? []) fates.set(line.initiative, { funded: false, npv: line.npv, capital: line.capital });
  return fates;
}

/** Every initiative of the workspace, with what the newest decision made of it. */
export function InitiativesPage() {
  const t = useT();
  const format = useFormat();
  const q = useSearch({ from: '/shell/initiatives' }).q ?? '';
  const navigate = useNavigate();
  const documents = useInfiniteQuery({ ...documentsQuery('initiative', useDeferredValue(q)), placeholderData: (known) => known });
  const latest = useLatestDecision();
  const fates = useMemo(() => fatesOf(latest?.decision), [latest?.decision]);
  const lines = useMemo(() => documents.data?.pages.flatMap((page) => page.items) ?? [], [documents.data]);
  const total = documents.data?.pages[0]?.total ?? null;
  return (
    <>
      <Headline page={t('nav.initiatives')} rest={latest ? t(latest.job.stale ? 'initiatives.stale' : 'initiatives.decided') : undefined} actions={<NewLink />}>
        {total === null ? t('nav.initiatives') : t('initiatives.count', { n: total, all: format.number(total) })}
      </Headline>
      {total === 0 ? (
        <EmptyState title={t('initiatives.empty.title')} text={t('initiatives.empty.text')}>
          <NewLink />
          <Link to="/import" className="button">
            {t('nav.import')}
          </Link>
        </EmptyState>
      ) : (
        <section className="panel panel-flush">
          <div className="table-tools">
            <input
              type="search"
              value={q}
              placeholder={t('initiatives.filter')}
              aria-label={t('initiatives.filter')}
              onChange={(event) => void navigate({ to: '/initiatives', search: { q: event.target.value || undefined }, replace: true })}
            />
          </div>
          <InitiativeTable
            lines={lines}
            total={total}
            fates={fates}
            decided={latest?.job.id}
            onEnd={() => documents.hasNextPage && !documents.isFetchingNextPage && void documents.fetchNextPage()}
          />
        </section>
      )}
      {documents.error && <p className="refusal">{documents.error.message}</p>}
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
