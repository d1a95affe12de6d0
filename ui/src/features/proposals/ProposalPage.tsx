import './proposals.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { proposalQuery, type Proposal } from '../../api/proposals';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { Changes } from './Changes';
import { Conflicts } from './Conflicts';
import { Effect } from './Effect';
import { Remarks } from './Remarks';
import { ReviewBar } from './ReviewBar';

/** One proposal: what it changes, what that does to the plan, and what others say to it. */
export function ProposalPage() {
  const t = useT();
  const { number } = useParams({ from: '/shell/proposals/$number' });
  const read = useQuery(proposalQuery(number));
  if (read.error) {
    return (
      <>
        <Headline page={t('nav.proposals')}>{t('failed.title')}</Headline>
        <EmptyState title={t('proposals.absent')} text={read.error.message}>
          <Link to="/proposals" search={{ state: undefined }} className="button">
            {t('nav.proposals')}
          </Link>
        </EmptyState>
      </>
    );
  }
  if (!read.data) {
    return (
      <p className="quiet" role="status">
        {t('loading')}
      </p>
    );
  }
  return <Shown key={number} proposal={read.data.data} etag={read.data.etag} />;
}

function Shown({ proposal, etag }: { proposal: Proposal; etag: string | null }) {
  const t = useT();
  const format = useFormat();
  const above = [
    t('proposals.one', { number: format.number(proposal.number) }),
    proposal.author,
    format.time(proposal.time),
    t('run.revision', { revision: format.number(proposal.base) }),
  ];
  return (
    <>
      <Headline page={proposal.title} above={above.join(' · ')} rest={<Standing proposal={proposal} />}>
        {proposal.title}
      </Headline>
      {proposal.reason && <p className="proposal-reason">{proposal.reason}</p>}
      <ReviewBar proposal={proposal} etag={etag} />
      {proposal.conflicts.length > 0 && <Conflicts proposal={proposal} etag={etag} />}
      <Effect proposal={proposal} />
      <Changes documents={proposal.documents} />
      <Remarks proposal={proposal} />
    </>
  );
}

/** Where the proposal stands, in a sentence. */
function Standing({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const format = useFormat();
  return t(`proposals.standing.${proposal.state}`, {
    approver: proposal.approver ?? '',
    revision: proposal.merged === null ? '' : format.number(proposal.merged),
  });
}
