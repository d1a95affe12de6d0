import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Decision, DecisionJob } from '../../api/types';
import { useT } from '../../i18n/Language';
import { CurrencyProvider, useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { Headline } from '../../shared/ui/Headline';
import { AskButton } from '../../shared/ui/AskButton';
import { Approval } from './Approval';
import { CasePanel } from './CasePanel';
import { CopyLink } from './CopyLink';
import { DecisionPicker } from './DecisionPicker';
import { Distribution } from './Distribution';
import { Figures } from './Figures';
import { FrontierPanel } from './FrontierPanel';
import { FundingTable } from './FundingTable';
import { GoalChances } from './GoalChances';
import { Rankings } from './Rankings';
import { periodsOf } from '../../shared/roadmap/periods';
import { Roadmap } from '../../shared/roadmap/Roadmap';
import { Since } from './Since';
import { Steps } from './Steps';
import { capitalOf, linesOf } from './summary';

interface Props {
  job: DecisionJob;
  decision: Decision;
}

export function DecisionView(props: Props) {
  return (
    <CurrencyProvider currency={props.decision.currency}>
      <Answer {...props} />
    </CurrencyProvider>
  );
}

function Answer({ job, decision }: Props) {
  const t = useT();
  const search = useSearch({ from: '/shell/decide' });
  const navigate = useNavigate();
  const lines = linesOf(decision);
  const chosen = lines.find(({ line }) => line.initiative === search.case) ?? lines[0]!;
  const choose = (initiative: string) =>
    void navigate({ to: '/decide', search: { d: search.d, case: initiative }, resetScroll: false, replace: true });
  return (
    <>
      <Answered job={job} decision={decision} />
      {job.stale && <Stale />}
      <Approval job={job} />
      {!job.proposal && <Since job={job} decision={decision} />}
      <Figures decision={decision} />
      <div className="decide-columns">
        <div>
          {!job.proposal && <FrontierPanel id={job.id} decision={decision} />}
          <Rankings decision={decision} />
        </div>
        <div>
          <GoalChances decision={decision} />
          <Steps decision={decision} />
        </div>
      </div>
      <FundingTable lines={lines} chosen={chosen.line.initiative} onChoose={choose} />
      <Roadmap lines={decision.plan} pools={decision.pools} periods={periodsOf(decision)} chosen={chosen.line.initiative} onChoose={choose} note={job.proposal ? t('roadmap.note') : <RoadmapNote id={job.id} />} />
      <Distribution npv={decision.npv} samples={decision.samples} />
      <CasePanel chosen={chosen} decision={decision} />
      <HowMade job={job} decision={decision} />
    </>
  );
}

function Answered({ job, decision }: Props) {
  const t = useT();
  const format = useFormat();
  const funded = decision.plan.length;
  const above = [
    decision.organization,
    t('decide.asOf', { time: format.time(job.time) }),
    t('run.revision', { revision: format.number(job.revision) }),
    decision.scenario && t('decide.scenario', { name: decision.scenario }),
  ];
  return (
    <Headline
      page={t('nav.funding')}
      above={above.filter(Boolean).join(' · ')}
      rest={t(isPoint(decision.npv) ? 'point.npv' : 'decide.expect', {
        npv: format.money(decision.npv.mean),
        p10: format.money(decision.npv.p10),
        p90: format.money(decision.npv.p90),
      })}
      actions={
        <>
          <DecisionPicker id={job.id} />
          <CopyLink id={job.id} />
          <a className="button" href={`/api/v1/decisions/${job.id}/report.html`}>
            {t('made.report')}
          </a>
          <AskButton title="decide.again" main={job.stale} />
        </>
      }
    >
      {t('decide.fund', {
        n: funded,
        all: funded + decision.notFunded.length,
        capital: format.money(capitalOf(decision.plan)),
      })}
    </Headline>
  );
}

function RoadmapNote({ id }: { id: string }) {
  const t = useT();
  return (
    <>
      {t('roadmap.note')}{' '}
      <Link to="/roadmap" search={{ d: id }}>
        {t('roadmap.try')}
      </Link>
    </>
  );
}

function Stale() {
  const t = useT();
  return (
    <p className="stale" role="status">
      <strong>{t('stale.title')}</strong> {t('stale.text')}
    </p>
  );
}

function HowMade({ job, decision }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <footer className="how-made">
      <p>
        {t(`status.${decision.status}`)}{' '}
        {t('made.by', { samples: format.number(decision.samples), method: decision.method, seed: String(decision.seed), version: decision.version })}
      </p>
      <p>
        <a href={`/api/v1/decisions/${job.id}/plan.csv`}>{t('made.plan')}</a>
      </p>
    </footer>
  );
}
