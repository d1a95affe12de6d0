import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { decisionQuery, decisionsQuery } from '../../api/queries';
import type { Decision, DecisionJob } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';
import { differenceOf } from './summary';

/** What changed since the decision before it about the same world: what falls out, what comes in. */
export function Since({ job, decision }: { job: DecisionJob; decision: Decision }) {
  const jobs = useQuery(decisionsQuery).data?.items ?? [];
  const done = jobs.filter((one) => one.state === 'done' && one.scenario === job.scenario && !one.proposal);
  const before = done[done.findIndex((one) => one.id === job.id) + 1];
  const earlier = useQuery({ ...decisionQuery(before?.id ?? ''), enabled: before !== undefined && before.id !== job.id }).data;
  if (!before || before.id === job.id || !earlier?.decision) return null;
  return <Changes earlier={earlier} before={earlier.decision} after={decision} />;
}

function Changes({ earlier, before, after }: { earlier: DecisionJob; before: Decision; after: Decision }) {
  const t = useT();
  const format = useFormat();
  const { joins, leaves, moved } = differenceOf(before, after);
  const change = format.moneyChange(after.npv.mean - before.npv.mean);
  const groups = [
    ['since.leaves', leaves],
    ['since.joins', joins],
    ['since.moved', moved.map((one) => t('since.from', one))],
  ] as const;
  return (
    <Panel
      title={t('since.title')}
      note={
        <>
          {t('since.note', { time: format.time(earlier.time), change })}{' '}
          <Link to="/decide" search={{ d: earlier.id, case: undefined }}>
            {t('goals.open')}
          </Link>
        </>
      }
    >
      <dl className="since">
        {groups.map(
          ([title, lines]) =>
            lines.length > 0 && (
              <div key={title}>
                <dt className={title === 'since.leaves' ? 'loss' : ''}>{t(title)}</dt>
                <dd>
                  <ul>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            ),
        )}
        {joins.length + leaves.length + moved.length === 0 && (
          <div>
            <dt>{t('rankings.same')}</dt>
            <dd>{t('since.same')}</dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
