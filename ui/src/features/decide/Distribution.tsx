import type { Npv } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Histogram } from '../../shared/charts/Histogram';
import { useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { Panel } from '../../shared/ui/Panel';

/** What the whole plan may be worth. */
export function Distribution({ npv, samples }: { npv: Npv; samples: number }) {
  const t = useT();
  const format = useFormat();
  if (isPoint(npv)) return <Panel title={t('distribution.title')} note={t('point.distribution')} />;
  return (
    <Panel
      title={t('distribution.title')}
      note={t('distribution.note', { samples: format.number(samples), loss: format.chance(npv.chanceOfLoss), error: format.money(npv.stdError) })}
      end={
        <ul className="legend">
          <li className="key-loss">{t('loss')}</li>
          <li className="key-gain">{t('gain')}</li>
        </ul>
      }
    >
      <Histogram npv={npv} />
    </Panel>
  );
}
