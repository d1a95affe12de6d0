import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { DocumentLine, Value } from '../../api/types';
import { useT } from '../../i18n/Language';
import type { Scaled } from '../../shared/format/format';
import { useFormat } from '../../shared/format/FormatContext';

/** What a decision made of an initiative. */
export interface Fate {
  funded: boolean;
  npv?: Value;
  capital?: number;
  start?: string;
}

const ROW = 44;
/** So many rows before the end the next page is asked for. */
const AHEAD = 30;

interface Props {
  lines: DocumentLine[];
  /** Of all pages; null when a filter selects. */
  total: number | null;
  fates: Map<string, Fate>;
  /** The decision that the fates are of. */
  decided: string | undefined;
  onEnd(): void;
}

/** Only the rows in sight are in the page, so that ten thousand scroll like forty. */
export function InitiativeTable({ lines, total, fates, decided, onEnd }: Props) {
  const t = useT();
  const format = useFormat();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: lines.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 12 });
  const items = rows.getVirtualItems();
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - AHEAD) onEnd();
  });
  const money = format.scaled([...fates.values()].flatMap((fate) => [fate.capital ?? 0, fate.npv?.mean ?? 0]));
  return (
    <div ref={scroll} className="initiatives" role="table" aria-label={t('nav.initiatives')} aria-rowcount={(total ?? lines.length) + 1} tabIndex={0}>
      <Head unit={money.unit} />
      <div role="rowgroup" className="initiatives-body" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index]!;
          return (
            <div key={line.ref} role="row" aria-rowindex={item.index + 2} className="initiatives-row" style={{ transform: `translateY(${item.start}px)` }}>
              <Row line={line} fate={fates.get(line.name)} money={money} decided={decided} />
            </div>
          );
        })}
      </div>
      {lines.length === 0 && <p className="note initiatives-none">{t('search.none')}</p>}
    </div>
  );
}

function Head({ unit }: { unit: string }) {
  const t = useT();
  return (
    <div role="rowgroup" className="initiatives-head">
      <div role="row" aria-rowindex={1} className="initiatives-row">
        <span role="columnheader">{t('initiative')}</span>
        <span role="columnheader">{t('decision')}</span>
        <span role="columnheader" className="right">
          {t('capital')} <span className="unit">{unit}</span>
        </span>
        <span role="columnheader" className="right">
          {t('npv')} <span className="unit">{unit}</span>
        </span>
        <span role="columnheader" className="right">
          {t('chanceOfLoss')}
        </span>
        <span role="columnheader">{t('start')}</span>
        <span role="columnheader" className="wide">
          {t('file')}
        </span>
      </div>
    </div>
  );
}

function Row({ line, fate, money, decided }: { line: DocumentLine; fate: Fate | undefined; money: Scaled; decided: string | undefined }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <span role="cell" className="initiatives-title">
        <Link to="/documents/$kind/$name" params={{ kind: line.kind, name: line.name }}>
          {line.title}
        </Link>
        <span className="note">{line.name}</span>
      </span>
      <span role="cell">
        {fate ? (
          <Link to="/decide" search={{ d: decided, case: line.name }} className={fate.funded ? 'tag tag-funded' : 'tag'}>
            {t(fate.funded ? 'funded' : 'notFunded')}
          </Link>
        ) : (
          <span className="quiet">{t('notDecided')}</span>
        )}
      </span>
      <span role="cell" className="num right">
        {fate?.capital === undefined ? '–' : money.text(fate.capital)}
      </span>
      <span role="cell" className={fate?.npv && fate.npv.mean < 0 ? 'num right loss' : 'num right'}>
        {fate?.npv ? money.text(fate.npv.mean) : '–'}
      </span>
      <span role="cell" className="num right">
        {fate?.npv ? format.chance(fate.npv.chanceOfLoss) : '–'}
      </span>
      <span role="cell" className="num nowrap">
        {fate?.start ?? '–'}
      </span>
      <span role="cell" className="quiet wide">
        {line.file}
      </span>
    </>
  );
}
