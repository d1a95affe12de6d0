import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Amount, Decision } from '../../api/types';
import { useT } from '../../i18n/Language';
import { RangeBar } from '../../shared/charts/Bars';
import { useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { Explained } from '../../shared/ui/Explained';
import { Panel } from '../../shared/ui/Panel';
import { Why } from '../../shared/reason/Why';
import { categoryName } from '../../shared/roadmap/Category';
import { useExplanations } from './explanations';
import { Robust } from './Robust';
import { peopleUnit, poolTitle, words } from '../../shared/roadmap/periods';
import { type Line } from './summary';

/** The chosen initiative: what it may be worth, what it takes, why it is in or out. */
export function CasePanel({ chosen, decision }: { chosen: Line; decision: Decision }) {
  const t = useT();
  const format = useFormat();
  const { line, funded } = chosen;
  const subtitle = [
    line.category && categoryName(t, line.category),
    t(funded ? 'funded' : 'notFunded'),
    line.capital !== undefined && format.money(line.capital),
    'finish' in line && t('fromTo', { from: line.start, to: line.finish }),
    'option' in line && line.option !== 'standard' && t('case.option', { option: line.option }),
  ];
  const edit = (
    <Link to="/documents/$kind/$name" params={{ kind: 'initiative', name: line.initiative }} className="button">
      {t('case.open')}
    </Link>
  );
  return (
    <Panel title={t('case.title', { title: line.title })} note={subtitle.filter(Boolean).join(' · ')} end={edit}>
      <div className="case" id="case">
        <div>
          <Worth chosen={chosen} decision={decision} />
          <Section title={t(funded ? 'case.why' : 'case.whyNot')}>
            <Why line={line} />
          </Section>
          {line.robustness && (
            <Section title={t('case.robust')}>
              <Robust chosen={chosen} />
            </Section>
          )}
        </div>
        <div>
          {'people' in line && (
            <>
              <Section title={t('case.spend')}>
                <Amounts amounts={line.capitalByType} text={format.money} />
              </Section>
              {line.people.length > 0 && (
                <Section title={t('case.people')}>
                  <Amounts amounts={line.people} name={(pool) => poolTitle(decision.pools, pool)} text={(amount) => t(peopleUnit(line.start), { n: amount, amount: format.number(amount, 1) })} />
                </Section>
              )}
            </>
          )}
          <Knowing initiative={line.initiative} decision={decision} />
        </div>
      </div>
    </Panel>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="case-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Worth({ chosen, decision }: { chosen: Line; decision: Decision }) {
  const t = useT();
  const format = useFormat();
  const explained = useExplanations(decision);
  const { npv } = chosen.line;
  if (!npv) return <p>{t('case.notValued')}</p>;
  return (
    <Section title={t('case.worth')}>
      <p className={npv.mean < 0 ? 'figure-value num loss' : 'figure-value num'}>
        <Explained {...explained.worth(chosen)}>{format.money(npv.mean)}</Explained>
      </p>
      {isPoint(npv) ? (
        <p className="note">{t('point.note')}</p>
      ) : (
        <>
          <RangeBar value={npv} from={Math.min(0, npv.p10)} to={Math.max(0, npv.p90)} />
          <p className="note">
            {t('range', { p10: format.money(npv.p10), p90: format.money(npv.p90) })} ·{' '}
            {t('case.loss', { chance: format.chance(npv.chanceOfLoss) })} · {t('case.error', { error: format.money(npv.stdError) })}
          </p>
        </>
      )}
    </Section>
  );
}

function Amounts({ amounts, text, name = words }: { amounts: Amount[]; text(amount: number): string; name?(of: string): string }) {
  return (
    <dl className="amounts">
      {amounts.map((one) => (
        <div key={one.name}>
          <dt>{name(one.name)}</dt>
          <dd className="num">{text(one.amount)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The quantities that would change this choice, were they known. */
function Knowing({ initiative, decision }: { initiative: string; decision: Decision }) {
  const t = useT();
  const format = useFormat();
  const gains = (decision.information?.uncertainties ?? []).flatMap((uncertainty) =>
    uncertainty.changes
      .filter((change) => change.initiative === initiative)
      .map((change) => ({ name: uncertainty.title ?? words(uncertainty.quantity.split('/').pop() ?? ''), amount: change.gain.value })),
  );
  return (
    <Section title={t('case.knowing')}>
      {gains.length === 0 ? <p className="note">{t('case.knowing.none')}</p> : <Amounts amounts={gains} text={format.money} />}
      {gains.length > 0 && <p className="note">{t('case.knowing.note')}</p>}
    </Section>
  );
}
