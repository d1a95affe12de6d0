import type { CaseOption, CaseReturn } from '../../api/cases';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { Explained } from '../../shared/ui/Explained';
import { measureName, useCaseExplanations } from './caseExplanations';

/** Every other measure of the case's money, with its range. */
export function Returns({ option }: { option: CaseOption }) {
  const t = useT();
  return (
    <table className="live-returns">
      <thead>
        <tr>
          <th scope="col">{t('live.measure')}</th>
          <th scope="col" className="right">
            {t('live.expected')}
          </th>
          <th scope="col" className="right">
            {t('p10p90')}
          </th>
        </tr>
      </thead>
      <tbody>
        {option.returns.map((one) => (
          <Return key={one.line.measure} one={one} point={isPoint(option.npv)} />
        ))}
      </tbody>
    </table>
  );
}

function Return({ one, point }: { one: CaseReturn; point: boolean }) {
  const t = useT();
  const format = useFormat();
  const explained = useCaseExplanations();
  const { line } = one;
  const text = (value: number | null) => (value === null ? '–' : explained.bare(value, line.unit));
  const notes = [
    line.unit === 'years' && t('live.unit.years'),
    line.unit.endsWith('/year') && t('live.unit.perYear'),
    !point && line.none > 0 && t('live.noValue', { chance: format.chance(line.none) }),
    !point && line.several > 0 && t('live.severalValues', { chance: format.chance(line.several) }),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        {t(measureName(line.measure))}
        {notes.length > 0 && <span className="note"> {notes.join(', ')}</span>}
      </th>
      <td className="num right">
        <Explained {...explained.measure(one)}>{text(line.expected)}</Explained>
      </td>
      <td className="num right">{point || line.p10 === null || line.p90 === null ? '–' : t('fromTo', { from: text(line.p10), to: text(line.p90) })}</td>
    </tr>
  );
}
