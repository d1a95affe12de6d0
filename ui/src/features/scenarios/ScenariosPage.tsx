import './scenarios.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { decisionsQuery, scenariosQuery, useAsk, useMay } from '../../api/queries';
import type { Job, ScenarioLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { kindName } from '../../shared/format/kindName';
import { useFormat } from '../../shared/format/FormatContext';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { Panel } from '../../shared/ui/Panel';
import { SideBySide } from './SideBySide';

/** Worlds that may come: what each changes, and the decision in it. */
export function ScenariosPage() {
  const t = useT();
  const scenarios = useQuery(scenariosQuery);
  const jobs = useQuery(decisionsQuery).data?.items ?? [];
  const items = scenarios.data?.items;
  return (
    <>
      <Headline page={t('nav.scenarios')} rest={t('scenarios.rest')}>
        {t('scenarios.count', { n: items?.length ?? 0 })}
      </Headline>
      {scenarios.error && <p className="refusal">{scenarios.error.message}</p>}
      {items?.length === 0 && (
        <EmptyState title={t('scenarios.empty.title')} text={t('scenarios.empty.text')}>
          <Link to="/new/$kind" params={{ kind: 'scenario' }} className="button button-main">
            {t('scenarios.new')}
          </Link>
        </EmptyState>
      )}
      {items && items.length > 0 && <SideBySide scenarios={items} jobs={jobs} />}
      {items?.map((scenario) => (
        <Scenario key={scenario.name} scenario={scenario} decided={jobs.find((job) => job.scenario === scenario.name)} />
      ))}
    </>
  );
}

function Scenario({ scenario, decided }: { scenario: ScenarioLine; decided: Job | undefined }) {
  const t = useT();
  const format = useFormat();
  const actions = (
    <div className="actions">
      <Link to="/documents/$kind/$name" params={{ kind: 'scenario', name: scenario.name }} className="button">
        {t('scenarios.open')}
      </Link>
      <Ask scenario={scenario.name} />
    </div>
  );
  return (
    <Panel title={scenario.title} note={<span lang="en">{scenario.description}</span>} end={actions}>
      <dl className="scenario-changes">
        {scenario.changes.map((change) => (
          <div key={`${change.document} ${change.path}`}>
            <dt>
              <Changed document={change.document} title={change.title} /> <span className="quiet">{change.path}</span>
            </dt>
            <dd className="num">{change.value}</dd>
          </div>
        ))}
      </dl>
      {decided && (
        <p className="note">
          <Link to="/decide" search={{ d: decided.id, case: undefined }}>
            {t('scenarios.decided', { time: format.time(decided.time) })}
          </Link>
        </p>
      )}
    </Panel>
  );
}

/** "Driver: Price of fuel", and a way to it. */
function Changed({ document, title }: { document: string; title: string }) {
  const t = useT();
  const [kind = '', name = ''] = document.split(':');
  return (
    <Link to="/documents/$kind/$name" params={{ kind, name }}>
      {kindName(t, kind)}: {title}
    </Link>
  );
}

function Ask({ scenario }: { scenario: string }) {
  const t = useT();
  const ask = useAsk();
  const may = useMay('decide');
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className="button"
      disabled={!may || ask.isPending}
      onClick={() => ask.mutate(scenario, { onSuccess: (job) => void navigate({ to: '/decide', search: { d: job.id, case: undefined } }) })}
    >
      {t('scenarios.decide')}
    </button>
  );
}
