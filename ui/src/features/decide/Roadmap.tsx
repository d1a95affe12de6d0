import type { CSSProperties } from 'react';
import type { Decision, PlanLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';
import { CATEGORIES, categoryName } from './Category';
import { SkillLoad } from './SkillLoad';
import { periodsOf, spanOf } from './summary';

interface Props {
  decision: Decision;
  chosen: string;
  onChoose(initiative: string): void;
}

/** When what is funded is delivered, above the load of each skill in the same columns. */
export function Roadmap({ decision, chosen, onChoose }: Props) {
  const t = useT();
  const periods = periodsOf(decision);
  const used = [...new Set(decision.plan.map((line) => line.category).filter((category) => category !== undefined))];
  const order = (line: PlanLine) => CATEGORIES.findIndex((category) => category === line.category);
  const lines = [...decision.plan].sort((a, b) => order(a) - order(b) || a.startDate.localeCompare(b.startDate));
  const legend = (
    <ul className="legend">
      {used.map((category) => (
        <li key={category} className={`cat-${category}`}>
          {categoryName(t, category)}
        </li>
      ))}
    </ul>
  );
  return (
    <Panel title={t('roadmap.title')} note={t('roadmap.note')} end={legend}>
      <div className="roadmap-scroll" tabIndex={0} role="group" aria-label={t('roadmap.title')}>
        <div className="roadmap" style={{ '--periods': periods.length } as CSSProperties}>
          <Periods periods={periods} />
          <ul className="roadmap-rows">
            {lines.map((line) => (
              <Row key={line.initiative} line={line} periods={periods} chosen={line.initiative === chosen} onChoose={onChoose} />
            ))}
          </ul>
          <SkillLoad pools={decision.pools} periods={periods} />
        </div>
      </div>
    </Panel>
  );
}

/** "2027 Q1": the year once, the rest in each column. */
function Periods({ periods }: { periods: string[] }) {
  const parts = periods.map((period) => {
    const [year = '', rest = ''] = period.split(' ');
    return { year, rest };
  });
  return (
    <div className="roadmap-row roadmap-head" aria-hidden="true">
      {parts.map(({ year, rest }, index) => (
        <span key={periods[index]} className={year === parts[index - 1]?.year ? '' : 'year-start'} style={{ gridColumn: index + 2 }}>
          <strong>{year === parts[index - 1]?.year ? '\u00a0' : year}</strong>
          {rest}
        </span>
      ))}
    </div>
  );
}

function Row({ line, periods, chosen, onChoose }: { line: PlanLine; periods: string[]; chosen: boolean; onChoose(initiative: string): void }) {
  const t = useT();
  const format = useFormat();
  const { from, to, past } = spanOf(line, periods);
  const capital = format.money(line.capital);
  return (
    <li className={chosen ? 'roadmap-row chosen-row' : 'roadmap-row'}>
      <span className="roadmap-name" title={line.title}>
        {line.title}
      </span>
      <button
        type="button"
        className={`roadmap-bar num cat-${line.category ?? 'none'}${past ? ' roadmap-past' : ''}`}
        style={{ gridColumn: `${from + 2} / ${to + 3}` }}
        aria-label={t('roadmap.bar', { title: line.title, start: line.start, finish: line.finish, capital })}
        aria-current={chosen || undefined}
        title={t('roadmap.bar', { title: line.title, start: line.start, finish: line.finish, capital })}
        onClick={() => onChoose(line.initiative)}
      >
        {capital}
      </button>
    </li>
  );
}
