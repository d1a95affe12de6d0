import type { Decision, StepLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Explained } from '../../shared/ui/Explained';
import { Panel } from '../../shared/ui/Panel';
import { useExplanations } from './explanations';
import { words } from '../../shared/roadmap/periods';

/** What a step more of each of the dearest limits would bring; those that bring nothing stand behind one line. */
export function Steps({ decision }: { decision: Decision }) {
  const { steps } = decision;
  const t = useT();
  const gains = steps.filter((step) => step.gain > 0);
  const rest = steps.filter((step) => step.gain <= 0);
  return (
    <Panel title={t('steps.title')} note={t(steps.some((step) => !step.proven) ? 'steps.note.found' : 'steps.note')}>
      {steps.length === 0 && <p className="note">{t('steps.none')}</p>}
      {gains.length > 0 && <List steps={gains} decision={decision} />}
      {rest.length > 0 && (
        <details>
          <summary className="note">{t('steps.rest', { n: rest.length })}</summary>
          <List steps={rest} decision={decision} />
        </details>
      )}
    </Panel>
  );
}

function List({ steps, decision }: { steps: StepLine[]; decision: Decision }) {
  const explained = useExplanations(decision);
  const t = useT();
  const format = useFormat();
  const name = (step: StepLine) => step.title ?? words(step.limit.replace(/^(budget|pool) /, ''));
  const size = (step: StepLine) =>
    step.unit === 'money' ? format.money(step.step) : t('steps.fte', { n: step.step, fte: format.number(step.step, 1) });
  return (
    <dl className="steps">
      {steps.map((step) => (
        <div key={`${step.limit} ${step.period}`}>
          <dt>
            {t('steps.more', { size: size(step), name: name(step) })} <span className="quiet nowrap">{step.period}</span>
          </dt>
          <dd className={step.gain > 0 ? 'num gain strong' : 'num quiet'}>
            <Explained {...explained.step(step, name(step))}>{step.gain > 0 ? format.moneyChange(step.gain) : t('steps.noChange')}</Explained>
          </dd>
        </div>
      ))}
    </dl>
  );
}
