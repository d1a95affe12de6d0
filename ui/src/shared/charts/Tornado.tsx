import './charts.css';
import type { SwingLine } from '../../api/cases';
import { useT } from '../../i18n/Language';
import { words } from '../roadmap/periods';
import { useFormat } from '../format/FormatContext';
import { Explained } from '../ui/Explained';

const MOST = 8;

interface Props {
  swings: SwingLine[];
  mean: number;
}

const nameOf = (swing: SwingLine) => swing.title ?? words(swing.quantity);

/** How far each uncertain quantity moves the NPV, largest first; every one says how that was found. */
export function Tornado({ swings, mean }: Props) {
  const t = useT();
  const format = useFormat();
  const shown = swings.slice(0, MOST);
  const ends = shown.flatMap((swing) => [swing.low, swing.high, mean]);
  const from = Math.min(...ends);
  const to = Math.max(...ends);
  const at = (amount: number) => ((amount - from) / (to - from || 1)) * 100;
  return (
    <>
      <ul className="tornado">
        {shown.map((swing) => (
          <li key={swing.quantity}>
            <span className="tornado-name" lang="en">
              <Explained {...explanation(swing)}>{nameOf(swing)}</Explained>
            </span>
            <div>
              <Track swing={swing} mean={mean} at={at} />
              <p className="tornado-ends num">
                {ordered(swing).map(([end, amount]) => (
                  <span key={end}>
                    {format.money(amount)} <span className="quiet">{t(`tornado.${end}`)}</span>
                  </span>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="note">{swings.length > MOST ? t('tornado.more', { n: swings.length - MOST }) : '\u00a0'}</p>
    </>
  );

  function explanation(swing: SwingLine) {
    return {
      title: nameOf(swing),
      figure: t('fromTo', { from: format.money(Math.min(swing.low, swing.high)), to: format.money(Math.max(swing.low, swing.high)) }),
      formula: t('tornado.formula'),
      parts: [
        [t('tornado.whenLow'), format.money(swing.low)],
        [t('tornado.whenHigh'), format.money(swing.high)],
        [t('tornado.share'), swing.clear ? format.percent(swing.share) : t('tornado.unclear')],
        [t('tornado.worth'), swing.worth > 0 ? format.money(swing.worth) : t('tornado.unclear')],
      ] as const,
      source: t('tornado.source'),
    };
  }
}

type End = readonly ['low' | 'high', number];

/** What makes it worth less stands on the left. */
const ordered = (swing: SwingLine): End[] => {
  const both: End[] = [
    ['low', swing.low],
    ['high', swing.high],
  ];
  return both.sort((a, b) => a[1] - b[1]);
};

function Track({ swing, mean, at }: { swing: SwingLine; mean: number; at(amount: number): number }) {
  const least = Math.min(swing.low, swing.high, mean);
  const most = Math.max(swing.low, swing.high, mean);
  return (
    <div className="tornado-track" aria-hidden="true">
      <div className="tornado-low" style={{ left: `${at(least)}%`, width: `${at(mean) - at(least)}%` }} />
      <div className="tornado-high" style={{ left: `${at(mean)}%`, width: `${at(most) - at(mean)}%` }} />
      <div className="tornado-mean" style={{ left: `${at(mean)}%` }} />
    </div>
  );
}
