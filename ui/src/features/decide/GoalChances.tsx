import { Link } from '@tanstack/react-router';
import type { GoalChance, KeyResultChance } from '../../api/types';
import { useT } from '../../i18n/Language';
import { ShareBar } from '../../shared/charts/Bars';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';

const EVEN = 0.5;

/** The chance of each goal under the plan; below even it says which key result holds it back. */
export function GoalChances({ goals }: { goals: GoalChance[] }) {
  const t = useT();
  return (
    <Panel title={t('goals.chance')} note={t('goals.chance.note')}>
      {goals.length === 0 ? (
        <p className="note">
          {t('goals.none')} <Link to="/goals">{t('nav.goals')}</Link>
        </p>
      ) : (
        <ul className="goal-chances">
          {goals.map((goal) => (
            <Goal key={goal.goal} goal={goal} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Goal({ goal }: { goal: GoalChance }) {
  const t = useT();
  const format = useFormat();
  const low = goal.chance !== undefined && goal.chance < EVEN;
  const hardest = goal.keyResults.reduce<KeyResultChance | null>((a, b) => (a && a.chance <= b.chance ? a : b), null);
  return (
    <li>
      <div className="goal-line">
        <Link to="/documents/$kind/$name" params={{ kind: 'goal', name: goal.goal }} className="plain">
          {goal.title}
        </Link>
        <span className={low ? 'num loss strong' : 'num strong'}>{goal.chance === undefined ? t('goals.unmeasured') : format.chance(goal.chance)}</span>
      </div>
      {goal.chance !== undefined && <ShareBar share={goal.chance} tone={low ? 'warn' : 'main'} />}
      {hardest && (
        <p className="note">
          {t('goals.hardest', {
            title: hardest.title,
            expected: format.figure(hardest.expected),
            target: format.figure(hardest.target),
            unit: hardest.unit ?? '',
            by: format.date(hardest.by),
          })}
        </p>
      )}
    </li>
  );
}
