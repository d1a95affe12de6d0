import type { Reason, Reasoned } from '../../api/reason';
import { useT } from '../../i18n/Language';
import { useFormat } from '../format/FormatContext';

/** A sentence, with its language where it is the server's and not the reader's. */
export interface Said {
  text: string;
  lang?: 'en';
}

const english = (text: string): Said => ({ text, lang: 'en' });

/** Reasons as sentences in the reader's language; decisions of older versions have them in English only. */
export function useReasons() {
  const t = useT();
  const format = useFormat();
  const list = (names: string[]) => format.list(names);

  const needed = (reason: Reason): string[] => [
    ...(reason.mandatoryBy ? [t('reason.mandatory', { date: format.date(reason.mandatoryBy) })] : []),
    ...(reason.opens.length > 0 ? [t('reason.opens', { titles: list(reason.opens) })] : []),
  ];

  const worth = (reason: Reason): string =>
    [
      t('reason.worth', { amount: format.money(reason.amount ?? 0) }),
      reason.serves.length > 0 && t('reason.serves', { goals: list(reason.serves) }),
      ...reason.together.map(({ others, amount }) =>
        t(amount < 0 ? 'reason.together.less' : 'reason.together.more', { titles: list(others), amount: format.money(Math.abs(amount)) }),
      ),
    ]
      .filter(Boolean)
      .join('');

  const more = (amount: number): string => (amount < 1 ? t('reason.noLess') : t('reason.more', { amount: format.money(amount) }));

  const eaters = ({ rules }: Reason): string => {
    const eat = rules.filter((one) => one.cost >= 1).map((one) => t('reason.takes', { rule: one.rule, amount: format.money(one.cost) }));
    return eat.length > 0 ? ` (${eat.join(', ')})` : '';
  };

  const sentence = (reason: Reason): string => {
    const amount = reason.amount ?? 0;
    switch (reason.cause) {
      case 'best_start':
      case 'after_prerequisite':
      case 'waits_for_room':
        return [...needed(reason), worth(reason) + t(`reason.${reason.cause}`)].join(' ');
      case 'never_fits':
        return t('reason.never_fits', { rules: list(reason.rules.map((one) => one.rule)) || t('reason.theRules') });
      case 'prerequisite_not_funded':
      case 'excluded':
        return t(`reason.${reason.cause}`, { titles: list(reason.others) });
      case 'no_value':
        return t('reason.no_value', { amount: format.money(amount) });
      case 'outbid':
        return t('reason.outbid', { more: more(-amount), eaters: eaters(reason) });
      case 'squeezed':
        return t('reason.squeezed', { more: more(amount), eaters: eaters(reason) });
      case 'not_valued':
        return t('reason.not_valued', { note: reason.note ?? '' });
      default:
        return t(`reason.${reason.cause}`);
    }
  };

  return {
    why: ({ reason, why }: Reasoned): Said | null => (reason ? { text: sentence(reason) } : why ? english(why) : null),
    turn: ({ reason, turn }: Reasoned): Said | null => {
      const forced = reason?.forced;
      if (!forced) return turn ? english(turn) : null;
      if (!forced.possible) return forced.proven ? { text: t('reason.impossible') } : null;
      const loss = t(forced.proven ? 'reason.forced' : 'reason.forced.most', { amount: format.money(forced.loss) });
      const drops = forced.drops.length > 0 ? t('reason.drops', { titles: list(forced.drops) }) : '';
      const adds = forced.adds.length > 0 ? t('reason.adds', { titles: list(forced.adds) }) : '';
      return { text: `${loss}${drops}${adds}.` };
    },
  };
}
