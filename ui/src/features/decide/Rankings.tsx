import type { Decision, RankingLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Explained } from '../../shared/ui/Explained';
import { Panel } from '../../shared/ui/Panel';
import { useExplanations } from './explanations';
import { bestRanking, difference } from './summary';

/** What the plan is worth beside the usual rankings, filled in their order under the same rules. */
export function Rankings({ decision }: { decision: Decision }) {
  const t = useT();
  const format = useFormat();
  const explained = useExplanations(decision);
  const best = bestRanking(decision.rankings);
  const most = Math.max(decision.value, ...decision.rankings.map((ranking) => ranking.value));
  const note =
    best === null ? t('rankings.none') : t('rankings.note', { name: best.name, gain: format.money(decision.value - best.value) });
  return (
    <Panel title={t('rankings.title')} note={note}>
      <div className="ranking ranking-plan">
        <RankingRow name={t('rankings.plan')} value={decision.value} most={most} />
      </div>
      {[...decision.rankings]
        .sort((a, b) => b.value - a.value)
        .map((ranking) => (
          <details key={ranking.name} className="ranking">
            <summary>
              <RankingRow name={t('rankings.by', { name: ranking.name })} value={ranking.value} most={most} lost={ranking.shortfall} broken={!ranking.feasible} />
            </summary>
            <p className="ranking-how">
              <Explained {...explained.ranking(ranking)}>{t('explain.open')}</Explained>
            </p>
            <Different decision={decision} ranking={ranking} />
          </details>
        ))}
    </Panel>
  );
}

function RankingRow(props: { name: string; value: number; most: number; lost?: number; broken?: boolean }) {
  const t = useT();
  const format = useFormat();
  const share = (amount: number) => `${Math.max(0, (amount / props.most) * 100)}%`;
  return (
    <div className="ranking-row">
      <span className="ranking-name">{props.name}</span>
      <span className="num">
        {props.broken ? t('rankings.broken') : format.money(props.value)}
        {props.lost !== undefined && !props.broken && <span className="loss"> {format.moneyChange(-props.lost)}</span>}
      </span>
      <span className="ranking-bar" aria-hidden="true">
        <span className="ranking-fill" style={{ width: share(props.value) }} />
        {props.lost !== undefined && <span className="ranking-lost" style={{ width: share(props.lost) }} />}
      </span>
    </div>
  );
}

function Different({ decision, ranking }: { decision: Decision; ranking: RankingLine }) {
  const t = useT();
  const { adds, drops } = difference(decision, ranking);
  return (
    <dl className="ranking-different">
      {adds.length > 0 && (
        <div>
          <dt>{t('rankings.adds')}</dt>
          <dd>{adds.join(', ')}</dd>
        </div>
      )}
      {drops.length > 0 && (
        <div>
          <dt>{t('rankings.drops')}</dt>
          <dd>{drops.join(', ')}</dd>
        </div>
      )}
      {adds.length + drops.length === 0 && (
        <div>
          <dt>{t('rankings.same')}</dt>
          <dd>{t('rankings.starts')}</dd>
        </div>
      )}
    </dl>
  );
}
