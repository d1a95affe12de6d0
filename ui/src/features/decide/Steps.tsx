import type { Decision, StepLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Explained } from '../../shared/ui/Explained';
import { Panel } from '../../shared/ui/Panel';
import { useExplanations } from './explanations';
import { words } from '../../shared/roadmap/periods';

/** What a step more of each of the dearest limits would bring. */
export function Steps({ decision }: { decision: Decision }) {
  const { steps } = decision;
  const explained = useExplanations(decision);
  const t = useT();
  const format = useFormat();
  const name = (step: StepLine) => words(step.limit.replace(/^(budget|pool) /, ''));
  const size = (step: StepLine) =>
    step.unit === 'money' ? format.money(step.step) : t('steps.fte', { n: step.step, fte: format.number(step.step, 1) });
  return (
    <Panel title={t('steps.title')} note={t(steps.some((step) => !step.proven) ? 'steps.note.found' : 'steps.note')}>
      {steps.length === 0 && <p className="note">{t('steps.none')}</p>}
      <dl className="steps">
        {steps.map((step) => (
          <div key={`${step.limit} ${step.period}`}>
            <dt>
              {t('steps.more', { size: size(step), name: name(step) })} <span className="quiet">{step.period}</span>
            </dt>
            <dd className={step.gain > 0 ? 'num gain strong' : 'num quiet'}>
              <Explained {...explained.step(step, name(step))}>{step.gain > 0 ? format.moneyChange(step.gain) : t('steps.noChange')}</Explained>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
