import './roadmap.css';
import type { CSSProperties, ReactNode } from 'react';
import type { PlanLine, PoolUse } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Panel } from '../ui/Panel';
import { Bar, type Moving } from './Bar';
import { CATEGORIES, categoryName } from './Category';
import { SkillLoad } from './SkillLoad';

interface Props {
  lines: PlanLine[];
  pools: PoolUse[];
  periods: string[];
  chosen: string;
  onChoose(initiative: string): void;
  note: ReactNode;
  /** Given, a start can be moved. */
  moving?: Moving;
}

/** When what is funded is delivered, above the load of each skill in the same columns. */
export function Roadmap({ lines, pools, periods, chosen, onChoose, note, moving }: Props) {
  const t = useT();
  const used = [...new Set(lines.map((line) => line.category).filter((category) => category !== undefined))];
  const order = (line: PlanLine) => CATEGORIES.findIndex((category) => category === line.category);
  const sorted = [...lines].sort((a, b) => order(a) - order(b) || a.startDate.localeCompare(b.startDate));
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
    <Panel title={t('roadmap.title')} note={note} end={legend}>
      <div className="roadmap-scroll" tabIndex={0} role="group" aria-label={t('roadmap.title')}>
        <div className="roadmap" style={{ '--periods': periods.length } as CSSProperties}>
          <Periods periods={periods} />
          <ul className="roadmap-rows">
            {sorted.map((line) => (
              <li key={line.initiative} className={line.initiative === chosen ? 'roadmap-row chosen-row' : 'roadmap-row'}>
                <span className="roadmap-name" title={line.title}>
                  {line.title}
                </span>
                <Bar line={line} periods={periods} chosen={line.initiative === chosen} onChoose={onChoose} moving={moving} />
              </li>
            ))}
          </ul>
          <SkillLoad pools={pools} periods={periods} />
        </div>
      </div>
    </Panel>
  );
}

const YEAR = /^\d{4}$/;

/** "2027 Q1": the year once, the rest in each column; years alone in two digits. */
function Periods({ periods }: { periods: string[] }) {
  const parts = periods.map((period) => {
    const [year = '', rest = ''] = period.split(' ');
    return { year, rest };
  });
  return (
    <div className="roadmap-row roadmap-head" aria-hidden="true">
      {parts.map(({ year, rest }, index) => (
        <span key={periods[index]} className={year === parts[index - 1]?.year ? '' : 'year-start'} style={{ gridColumn: index + 2 }}>
          <strong>{year === parts[index - 1]?.year ? '\u00a0' : YEAR.test(year) && rest === '' ? `\u2019${year.slice(2)}` : year}</strong>
          {rest}
        </span>
      ))}
    </div>
  );
}
