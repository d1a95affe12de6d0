import { useT } from '../../i18n/Language';
import { RangeBar } from '../../shared/charts/Bars';
import type { Scaled } from '../../shared/format/format';
import { useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { Why } from '../../shared/reason/Why';
import { categoryName } from '../../shared/roadmap/Category';
import { type Line } from './summary';

export interface Scales {
  money: Scaled;
  from: number;
  to: number;
}

interface Props {
  line: Line;
  chosen: boolean;
  scales: Scales;
  onChoose(initiative: string): void;
}

export function FundingRow({ line: { funded, line }, chosen, scales, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const { money } = scales;
  return (
    <tr role="row" className={chosen ? 'chosen-row' : undefined}>
      <td role="cell">
        <div className="cell-title">
          <span className={funded ? 'dot dot-funded' : 'dot'} aria-hidden="true" />
          <div>
            <button type="button" className="row-link" aria-current={chosen || undefined} onClick={() => onChoose(line.initiative)}>
              {line.title}
            </button>
            {line.category && <span className={`category cat-${line.category}`}>{categoryName(t, line.category)}</span>}
          </div>
        </div>
      </td>
      <td role="cell" className="num right" data-label={`${t('capital')}, ${money.unit}`}>
        {line.capital === undefined ? '–' : money.text(line.capital)}
      </td>
      <td role="cell" className={`num right${line.npv && line.npv.mean < 0 ? ' loss' : ''}`} data-label={`${t('npv')}, ${money.unit}`}>
        {line.npv ? money.text(line.npv.mean) : t('notValued')}
      </td>
      <td role="cell" className="cell-range" data-label={`${t('p10p90')}, ${money.unit}`}>
        {line.npv && isPoint(line.npv) && <span className="note">{t('point.note')}</span>}
        {line.npv && !isPoint(line.npv) && (
          <>
            <RangeBar value={line.npv} from={scales.from} to={scales.to} />
            <span className="num note">{t('fromTo', { from: money.text(line.npv.p10), to: money.text(line.npv.p90) })}</span>
          </>
        )}
      </td>
      <td role="cell" className="num right" data-label={t('chanceOfLoss')}>
        {line.npv && !isPoint(line.npv) ? format.chance(line.npv.chanceOfLoss) : '–'}
      </td>
      <td role="cell" className="num nowrap" data-label={t('start')}>
        {'start' in line ? line.start : '–'}
      </td>
      <td role="cell" className="cell-why">
        <Why line={line} />
      </td>
    </tr>
  );
}
