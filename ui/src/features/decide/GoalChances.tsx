import { Link } from '@tanstack/react-router';
import type { Decision, GoalChance, KeyResultChance } from '../../api/types';
import { useT } from '../../i18n/Language';
import { ShareBar } from '../../shared/charts/Bars';
import { useFormat } from '../../shared/format/FormatContext';
import { together } from '../../shared/format/together';
import { Explained, type Explanation } from '../../shared/ui/Explained';
import { Panel } from '../../shared/ui/Panel';
import { useExplanations } from './explanations';

const EVEN = 0.5;

/** The chance of each goal under the plan; below even it says which key result holds it back. */
export function GoalChances({ decision }: { decision: Decision }) {
  const t = useT();
  const { goals } = decision;
  const explained = useExplanations(decision);
  return (
    <Panel title={t('goals.chance')} note={t('goals.chance.note')}>
      {goals.length === 0 ? (
        <p className="note">
          {t('goals.none')} <Link to="/goals">{t('nav.goals')}</Link>
        </p>
      ) : (
        <ul className="goal-chances">
          {goals.map((goal) => (
            <Goal key={goal.goal} goal={goal} explanation={explained.goal(goal)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Goal({ goal, explanation }: { goal: GoalChance; explanation: Explanation }) {
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
        <span className={low ? 'num loss strong' : 'num strong'}>
          {goal.chance === undefined ? t('goals.unmeasured') : <Explained {...explanation}>{format.chance(goal.chance)}</Explained>}
        </span>
      </div>
      {goal.chance !== undefined && <ShareBar share={goal.chance} tone={low ? 'warn' : 'main'} />}
      {goal.keyResults.length > 1 && goal.chance !== undefined && (
        <p className="note">
          {together(t, goal.keyResults.length, format.chance(goal.chance))}{' '}
          {t('goals.alone', { chances: goal.keyResults.map((result) => `${result.title}\u00a0${format.chance(result.chance)}`).join(', ') })}
        </p>
      )}
      {hardest && (
        <p className="note">
          {t('goals.hardest', {
            title: hardest.title,
            expected: format.inUnit(hardest.expected, hardest.unit ?? '').text,
            target: format.inUnit(hardest.target, hardest.unit ?? '').text,
            unit: format.inUnit(hardest.target, hardest.unit ?? '').unit,
            by: format.date(hardest.by),
          })}
        </p>
      )}
    </li>
  );
}
