import './proposals.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { proposalsQuery, type ProposalLine, type ProposalState } from '../../api/proposals';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';

const STATES: ProposalState[] = ['open', 'approved', 'merged', 'rejected', 'withdrawn'];

/** Changes that await somebody else's yes, newest first. */
export function ProposalsPage() {
  const t = useT();
  const { state } = useSearch({ from: '/shell/proposals' });
  const chosen = STATES.find((known) => known === state);
  const list = useInfiniteQuery(proposalsQuery(chosen));
  const lines = list.data?.pages.flatMap((page) => page.items) ?? [];
  const waiting = lines.filter((line) => line.state === 'open' || line.state === 'approved').length;
  return (
    <>
      <Headline page={t('nav.proposals')} rest={t('proposals.rest')}>
        {list.data ? t('proposals.waiting', { n: waiting }) : t('nav.proposals')}
      </Headline>
      {list.error && <p className="refusal">{list.error.message}</p>}
      <StateFilter chosen={chosen} />
      {list.data && lines.length === 0 && (
        <EmptyState title={t('proposals.empty.title')} text={t('proposals.empty.text')}>
          <Link to="/initiatives" search={{ q: undefined }} className="button">
            {t('nav.initiatives')}
          </Link>
        </EmptyState>
      )}
      {lines.length > 0 && (
        <ol className="panel panel-flush proposals">
          {lines.map((line) => (
            <Line key={line.number} line={line} />
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <button type="button" className="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('history.more')}
        </button>
      )}
    </>
  );
}

function StateFilter({ chosen }: { chosen: ProposalState | undefined }) {
  const t = useT();
  const navigate = useNavigate();
  const choose = (state: ProposalState | undefined) => void navigate({ to: '/proposals', search: { state }, replace: true });
  return (
    <div className="segments proposals-filter" role="group" aria-label={t('proposals.show')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {t('proposals.all')}
      </button>
      {STATES.map((state) => (
        <button key={state} type="button" aria-pressed={chosen === state} onClick={() => choose(state)}>
          {t(`proposals.state.${state}`)}
        </button>
      ))}
    </div>
  );
}

function Line({ line }: { line: ProposalLine }) {
  const t = useT();
  const format = useFormat();
  return (
    <li>
      <span className="num quiet">{format.number(line.number)}</span>
      <div>
        <Link to="/proposals/$number" params={{ number: String(line.number) }} className="strong plain">
          {line.title}
        </Link>
        <p className="note">
          {line.author} · {format.time(line.time)} · {t('proposals.documents', { n: line.documents })}
        </p>
      </div>
      <span className={`tag state-${line.state}`}>{t(`proposals.state.${line.state}`)}</span>
    </li>
  );
}
