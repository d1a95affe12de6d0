import './roadmap-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { decisionQuery, decisionsQuery, trialQuery } from '../../api/queries';
import type { Decision, DecisionJob, TrialResult } from '../../api/types';
import { useT } from '../../i18n/Language';
import { CurrencyProvider, useFormat } from '../../shared/format/FormatContext';
import { periodsOf, words } from '../../shared/roadmap/periods';
import { Roadmap } from '../../shared/roadmap/Roadmap';
import { AskButton } from '../../shared/ui/AskButton';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { Panel } from '../../shared/ui/Panel';
import { movesOf, useMoves } from './moves';

/** When what is funded is delivered, and what another start would cost. */
export function RoadmapPage() {
  const t = useT();
  const { d } = useSearch({ from: '/shell/roadmap' });
  const jobs = useQuery(decisionsQuery).data?.items;
  const id = d ?? jobs?.find((job) => job.state === 'done' && !job.scenario && !job.proposal)?.id;
  const job = useQuery({ ...decisionQuery(id ?? ''), enabled: id !== undefined }).data;
  if (job?.decision && job.decision.plan.length > 0) {
    return (
      <CurrencyProvider currency={job.decision.currency}>
        <Trying key={job.id} job={job} decision={job.decision} />
      </CurrencyProvider>
    );
  }
  if ((jobs && !id) || job) {
    return (
      <>
        <Headline page={t('roadmap.title')}>{t('decide.none')}</Headline>
        <EmptyState title={t('roadmap.empty.title')} text={t('roadmap.empty.text')}>
          <AskButton />
        </EmptyState>
      </>
    );
  }
  return (
    <p className="quiet" role="status">
      {t('loading')}
    </p>
  );
}

function Trying({ job, decision }: { job: DecisionJob; decision: Decision }) {
  const t = useT();
  const [chosen, setChosen] = useState(decision.plan[0]!.initiative);
  const moves = useMoves();
  const known = periodsOf(decision);
  const trial = useQuery(trialQuery(job.id, movesOf(decision, known, moves.offsets)));
  const periods = trial.data?.periods ?? known;
  return (
    <>
      <Sentence decision={decision} moved={moves.count} trial={trial.isError ? undefined : trial.data} busy={trial.isPlaceholderData} refusal={trial.error?.message} />
      <div className="actions roadmap-actions">
        <button type="button" className="button" disabled={moves.count === 0} onClick={moves.undo}>
          {t('roadmap.undo')}
        </button>
        <button type="button" className="button" disabled={moves.count === 0} onClick={moves.reset}>
          {t('roadmap.reset')}
        </button>
        <Link to="/decide" search={{ d: job.id, case: chosen }} className="button">
          {t('roadmap.decision')}
        </Link>
      </div>
      {moves.count > 0 && trial.data && trial.data.broken.length > 0 && <Broken trial={trial.data} />}
      <Roadmap
        lines={decision.plan}
        pools={trial.data?.pools ?? decision.pools}
        periods={periods}
        chosen={chosen}
        onChoose={setChosen}
        note={t('roadmap.moveNote')}
        moving={{ offset: (initiative) => moves.offsets[initiative] ?? 0, onMove: moves.move }}
      />
      <Budgets trial={trial.data} />
    </>
  );
}

interface SentenceProps {
  decision: Decision;
  moved: number;
  trial: TrialResult | undefined;
  busy: boolean;
  refusal: string | undefined;
}

/** How many rules do not hold; one may break in several periods. */
const rulesOf = (trial: TrialResult) => new Set(trial.broken.map((one) => one.rule)).size;

/** What the moves come to, in a sentence that is read out when it changes. */
function Sentence({ decision, moved, trial, busy, refusal }: SentenceProps) {
  const t = useT();
  const format = useFormat();
  const known = busy ? undefined : trial;
  const broken = known ? rulesOf(known) : 0;
  const change = known ? format.moneyChange(known.change) : '…';
  const holds = refusal ?? t(known ? (broken === 0 ? 'roadmap.holds' : 'roadmap.breaks') : 'roadmap.working', { n: broken });
  return (
    <div role="status">
      <Headline page={t('roadmap.title')} above={decision.organization} rest={moved === 0 ? t('roadmap.rest') : <span className={refusal || broken > 0 ? 'loss' : ''}>{holds}</span>}>
        {moved === 0 ? t('roadmap.headline', { n: decision.plan.length }) : t('roadmap.moved', { n: moved, change })}
      </Headline>
    </div>
  );
}

function Broken({ trial }: { trial: TrialResult }) {
  const t = useT();
  const format = useFormat();
  const amount = (value: number, unit: string) => {
    if (unit === 'money') return format.money(value);
    if (unit === 'fte') return t('fte', { fte: format.number(value, 1) });
    return unit === 'share' ? format.percent(value) : format.number(value);
  };
  return (
    <Panel title={t('roadmap.broken', { n: rulesOf(trial) })}>
      <ul className="roadmap-broken">
        {trial.broken.map((one, at) => (
          <li key={at}>
            <span className="strong">{one.title}</span> <span className="quiet num">{one.period}</span> <span lang="en">{one.what}</span>
            {one.unit && <span className="num">: {t('roadmap.against', { used: amount(one.used, one.unit), limit: amount(one.limit, one.unit) })}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Budgets({ trial }: { trial: TrialResult | undefined }) {
  const t = useT();
  const format = useFormat();
  if (!trial || trial.budgets.length === 0) return null;
  return (
    <Panel title={t('roadmap.budgets')} note={t('roadmap.budgets.note')}>
      <div className="roadmap-scroll" tabIndex={0} role="group" aria-label={t('roadmap.budgets')}>
        {trial.budgets.map((budget) => (
          <dl key={budget.budget} className="roadmap-budget">
            <div className="roadmap-budget-name">
              <dt className="strong">{budget.title ?? words(budget.budget)}</dt>
              <dd className="quiet">{budget.capital}</dd>
            </div>
            {budget.periods.map((period, at) => (
              <div key={period}>
                <dt>{period}</dt>
                <dd className={(budget.used[at] ?? 0) > (budget.available[at] ?? 0) + 1 ? 'num loss strong' : 'num'}>
                  {format.money(budget.used[at] ?? 0)} <span className="quiet">/ {format.money(budget.available[at] ?? 0)}</span>
                </dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </Panel>
  );
}
