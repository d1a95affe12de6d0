import type { Decision, GoalChance, KeyResultChance, RankingLine, StepLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { isPoint } from '../../shared/format/point';
import { useSpread } from '../../shared/format/useSpread';
import type { Explanation, Part } from '../../shared/ui/Explained';
import { peopleUnit, poolTitle } from '../../shared/roadmap/periods';
import { type Line, type Tightest } from './summary';

/** How each figure of a decision was made: its formula, what went into it, and where that comes from. */
export function useExplanations(decision: Decision) {
  const t = useT();
  const format = useFormat();
  const { outcomes: counted, spread, pointNote } = useSpread();
  const outcomes = counted(decision.samples);
  const byWorth = () => [...decision.plan].sort((a, b) => b.npv.mean - a.npv.mean);
  /** Those that are delivered in the period, with what they take in all. */
  const usersOf = ({ pool, period }: Tightest): Part[] =>
    decision.plan
      .filter((line) => line.start <= period && period <= line.finish)
      .flatMap((line) =>
        line.people
          .filter((amount) => amount.name === pool)
          .map(({ amount }): Part => [line.title, t(peopleUnit(line.start), { n: amount, amount: format.number(amount, 1) }), line.initiative]),
      );
  const contributors = (result: KeyResultChance): Part[] => [
    [result.title, format.chance(result.chance)],
    ...(result.from ?? []).map((one): Part => [one.title, [format.figure(one.expected), result.unit].filter(Boolean).join('\u00a0'), one.initiative]),
  ];
  return {
    capital: (): Explanation => ({
      title: t('figure.capital'),
      formula: t('explain.capital'),
      parts: [...decision.plan].sort((a, b) => b.capital - a.capital).map((line) => [line.title, format.money(line.capital), line.initiative]),
      source: t('explain.capital.source'),
    }),
    npv: (): Explanation => ({
      title: t('figure.npv'),
      formula: t('explain.npv'),
      note: pointNote(decision.npv),
      parts: [
        outcomes,
        ...spread(decision.npv),
        ...byWorth().map((line): Part => [line.title, format.money(line.npv.mean), line.initiative]),
      ],
      source: t('explain.npv.source'),
    }),
    perCapital: (): Explanation => ({
      title: t('figure.perCapital'),
      formula: t('explain.perCapital'),
      parts: [
        outcomes,
        ...byWorth().map((line): Part => [line.title, t('explain.perCapital.case', { npv: format.money(line.npv.mean), capital: format.money(line.capital) }), line.initiative]),
      ],
      source: t('explain.perCapital.source'),
    }),
    loss: (): Explanation => ({
      title: t('figure.loss'),
      formula: t('explain.loss'),
      note: pointNote(decision.npv),
      parts: [
        outcomes,
        ...[...decision.plan]
          .filter((line) => !isPoint(line.npv))
          .sort((a, b) => b.npv.chanceOfLoss - a.npv.chanceOfLoss)
          .map((line): Part => [line.title, format.chance(line.npv.chanceOfLoss), line.initiative]),
      ],
      source: t('explain.loss.source'),
    }),
    skill: (skill: Tightest): Explanation => ({
      title: t('figure.skill'),
      formula: t('explain.skill'),
      parts: [[`${poolTitle(decision.pools, skill.pool)}, ${skill.period}`, t('figure.fte', { used: format.number(skill.used, 1), available: format.number(skill.available, 1) })], ...usersOf(skill)],
      source: t('explain.skill.source'),
    }),
    ranking: (ranking: RankingLine): Explanation => ({
      title: t('rankings.by', { name: ranking.name }),
      formula: t('explain.ranking', { name: ranking.name }),
      parts: [
        [t('funded'), format.number(ranking.funded.length)],
        [t('explain.ranking.lost'), format.money(ranking.shortfall)],
      ],
      source: t('explain.ranking.source'),
    }),
    step: (step: StepLine, name: string): Explanation => ({
      title: name,
      formula: t('explain.step'),
      parts: [[t('steps.more', { size: step.unit === 'money' ? format.money(step.step) : t('steps.fte', { n: step.step, fte: format.number(step.step, 1) }), name }), format.moneyChange(step.gain)]],
      source: t('explain.step.source'),
    }),
    goal: (goal: GoalChance): Explanation => ({
      title: goal.title,
      formula: t('explain.goal'),
      parts: [outcomes, ...goal.keyResults.flatMap(contributors)],
      source: t('explain.goal.source'),
    }),
    worth: ({ line }: Line): Explanation => ({
      title: `${t('npv')}: ${line.title}`,
      formula: t('explain.npv.case'),
      note: line.npv && pointNote(line.npv),
      parts: line.npv ? [outcomes, ...spread(line.npv)] : [],
      source: t('explain.npv.source'),
    }),
  };
}
