import type { PoolUse } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { heat, titleOf } from './periods';

/** Planned full-time equivalents of each pool as a share of what there is, period by period. */
export function SkillLoad({ pools, periods }: { pools: PoolUse[]; periods: string[] }) {
  const t = useT();
  if (pools.length === 0) return null;
  const over = pools.some((pool) => pool.used.some((used, at) => heat(used / (pool.available[at] || Infinity)) === 5));
  return (
    <>
      <h3>
        {t('skills.title')} <span className="note">{t('skills.note')}</span>
      </h3>
      <table className="skills" role="table">
        <thead role="rowgroup" className="hidden">
          <tr role="row">
            <th role="columnheader">{t('skills.pool')}</th>
            {periods.map((period) => (
              <th key={period} role="columnheader">
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {pools.map((pool) => (
            <Pool key={pool.pool} pool={pool} periods={periods} />
          ))}
        </tbody>
      </table>
      <ul className="legend heat-legend">
        {(over ? ([1, 2, 3, 4, 5] as const) : ([1, 2, 3, 4] as const)).map((step) => (
          <li key={step} className={`heat-${step}`}>
            {t(`skills.step${step}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Pool({ pool, periods }: { pool: PoolUse; periods: string[] }) {
  const t = useT();
  const format = useFormat();
  const least = Math.min(...pool.available);
  const most = Math.max(...pool.available);
  const fte = least === most ? format.number(most, 1) : `${format.number(least, 1)}–${format.number(most, 1)}`;
  return (
    <tr role="row" className="roadmap-row">
      <th role="rowheader" scope="row" className="roadmap-name">
        {titleOf(pool)} <span className="note">{t('fte', { fte })}</span>
      </th>
      {periods.map((period) => {
        const at = pool.periods.indexOf(period);
        const available = pool.available[at] ?? 0;
        const used = pool.used[at] ?? 0;
        const share = available > 0 ? used / available : 0;
        const exact = t('figure.fte', { used: format.number(used, 1), available: format.number(available, 1) });
        return (
          <td key={period} role="cell" className={`num heat heat-${heat(share)}`} title={`${period}: ${exact}`}>
            {share > 0 && format.number(share * 100)}
          </td>
        );
      })}
    </tr>
  );
}
