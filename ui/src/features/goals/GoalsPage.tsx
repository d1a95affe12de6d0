import './goals.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { documentsQuery, useLatestDecision } from '../../api/queries';
import type { DocumentLine, GoalChance, KeyResultChance } from '../../api/types';
import { useT } from '../../i18n/Language';
import { ShareBar } from '../../shared/charts/Bars';
import { useFormat } from '../../shared/format/FormatContext';
import { together } from '../../shared/format/together';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { Panel } from '../../shared/ui/Panel';

/** What the organisation wants, how likely the newest plan brings it, and what stands behind it. */
export function GoalsPage() {
  const t = useT();
  const goals = useInfiniteQuery(documentsQuery('goal', '')).data?.pages.flatMap((page) => page.items);
  const needs = useInfiniteQuery(documentsQuery('need', '')).data?.pages.flatMap((page) => page.items) ?? [];
  const chances = useLatestDecision()?.decision.goals ?? [];
  const likely = chances.filter((goal) => (goal.chance ?? 0) >= 0.5).length;
  return (
    <>
      <Headline page={t('nav.goals')}>{chances.length > 0 ? t('goals.likely', { n: likely, all: chances.length }) : t('goals.count', { n: goals?.length ?? 0 })}</Headline>
      {goals?.length === 0 && (
        <EmptyState title={t('goals.empty.title')} text={t('goals.empty.text')}>
          <Link to="/new/$kind" params={{ kind: 'goal' }} className="button button-main">
            {t('goals.new')}
          </Link>
        </EmptyState>
      )}
      {goals?.map((goal) => (
        <Goal key={goal.ref} goal={goal} chance={chances.find((one) => one.goal === goal.name)} />
      ))}
      {needs.length > 0 && (
        <Panel title={t('needs.title', { n: needs.length })} note={t('needs.note')}>
          <ul className="needs">
            {needs.map((need) => (
              <li key={need.ref}>
                <Link to="/documents/$kind/$name" params={{ kind: need.kind, name: need.name }}>
                  {need.title}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function Goal({ goal, chance }: { goal: DocumentLine; chance: GoalChance | undefined }) {
  const t = useT();
  const format = useFormat();
  const share = chance?.chance;
  const results = chance?.keyResults.length ?? 0;
  const note = () => {
    if (share === undefined) return t('goals.unmeasured');
    if (results < 2) return t('goals.all', { chance: format.chance(share) });
    return `${together(t, results, format.chance(share))} ${t('goals.under')}`;
  };
  const open = (
    <Link to="/documents/$kind/$name" params={{ kind: goal.kind, name: goal.name }} className="button">
      {t('goals.open')}
    </Link>
  );
  return (
    <Panel title={goal.title} note={note()} end={open}>
      <ul className="key-results">
        {chance?.keyResults.map((result) => (
          <KeyResult key={result.keyResult} result={result} alone={results > 1} />
        ))}
      </ul>
    </Panel>
  );
}

function KeyResult({ result, alone }: { result: KeyResultChance; alone: boolean }) {
  const t = useT();
  const format = useFormat();
  const unit = result.unit ?? '';
  const figure = (value: number) => format.inUnit(value, unit).text;
  const low = result.chance < 0.5;
  return (
    <li>
      <div className="key-result-line">
        <span>{result.title}</span>
        <span className={low ? 'num strong loss' : 'num strong'}>{alone ? t('goals.each', { chance: format.chance(result.chance) }) : format.chance(result.chance)}</span>
      </div>
      <ShareBar share={result.chance} tone={low ? 'warn' : 'main'} />
      <p className="note num">
        {t('goals.result', {
          baseline: figure(result.baseline),
          target: figure(result.target),
          unit: format.inUnit(result.target, unit).unit,
          by: format.date(result.by),
          expected: figure(result.expected),
          p10: figure(result.p10),
          p90: figure(result.p90),
        })}
      </p>
    </li>
  );
}
