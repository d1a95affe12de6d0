import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { useT } from '../../i18n/Language';
import type { Scaled } from '../../shared/format/format';
import { useFormat } from '../../shared/format/FormatContext';
import { CATEGORIES, categoryName } from '../../shared/roadmap/Category';
import { labelsOf, type Order, type Row, type Sort } from './rows';
import { extended, turned, turnedAll, type Selection } from './selection';

const ROW = 44;

interface Props {
  rows: Row[];
  /** The decision that fates are of. */
  decided: string | undefined;
  order: Order;
  onOrder(to: Order): void;
  selection: Selection;
  onSelect(to: Selection): void;
}

/** Only the rows in sight are in the page, so that ten thousand scroll like forty. */
export function InitiativeTable({ rows, decided, order, onOrder, selection, onSelect }: Props) {
  const t = useT();
  const format = useFormat();
  const scroll = useRef<HTMLDivElement>(null);
  const sight = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 12, scrollPaddingStart: ROW });
  const names = useMemo(() => rows.map(({ line }) => line.name), [rows]);
  const money = useMemo(() => format.scaled(rows.map(({ fate }) => fate?.npv?.mean ?? 0)), [rows, format]);
  /** Up and down go from row to row; with Shift they select on the way. */
  const walk = (event: KeyboardEvent) => {
    const at = Number((event.target as HTMLElement).dataset['at'] ?? -1);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const name = names[at + step];
    if (at < 0 || step === 0 || name === undefined) return;
    event.preventDefault();
    if (event.shiftKey) onSelect(extended({ names: new Set([...selection.names, names[at]!]), anchor: selection.anchor ?? names[at]! }, name, names));
    sight.scrollToIndex(at + step);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-at="${at + step}"]`)?.focus());
  };
  return (
    <div ref={scroll} className="initiatives" role="table" aria-label={t('nav.initiatives')} aria-rowcount={rows.length + 1} onKeyDown={walk}>
      <Head unit={money.unit} order={order} onOrder={onOrder} names={names} selection={selection} onSelect={onSelect} />
      <div role="rowgroup" className="initiatives-body" style={{ height: sight.getTotalSize() }}>
        {sight.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          const { name, title } = row.line;
          const on = selection.names.has(name);
          return (
            <div key={name} role="row" aria-rowindex={item.index + 2} className={on ? 'initiatives-row selected' : 'initiatives-row'} style={{ transform: `translateY(${item.start}px)` }}>
              <span role="cell" className="choice">
                <label>
                  <input
                    type="checkbox"
                    data-at={item.index}
                    checked={on}
                    aria-label={t('initiatives.select', { title })}
                    onChange={() => {}}
                    onClick={(event) => onSelect(event.shiftKey ? extended(selection, name, names) : turned(selection, name))}
                  />
                </label>
              </span>
              <Cells row={row} money={money} decided={decided} />
            </div>
          );
        })}
      </div>
      {rows.length === 0 && <p className="note initiatives-none">{t('search.none')}</p>}
    </div>
  );
}

interface HeadProps {
  unit: string;
  order: Order;
  onOrder(to: Order): void;
  names: string[];
  selection: Selection;
  onSelect(to: Selection): void;
}

function Head({ unit, order, onOrder, names, selection, onSelect }: HeadProps) {
  const t = useT();
  const some = names.some((name) => selection.names.has(name));
  const all = some && names.every((name) => selection.names.has(name));
  const sorts = { order, onOrder };
  return (
    <div role="rowgroup" className="initiatives-head">
      <div role="row" aria-rowindex={1} className="initiatives-row">
        <span role="columnheader" className="choice">
          <label>
            <input type="checkbox" checked={all} disabled={names.length === 0} ref={(box) => void (box && (box.indeterminate = some && !all))} aria-label={t('initiatives.selectAll')} onChange={() => onSelect(turnedAll(selection, names))} />
          </label>
        </span>
        <SortHead {...sorts} by="title" title={t('initiative')} />
        <SortHead {...sorts} by="category" title={t('initiatives.category')} />
        <SortHead {...sorts} by="owner" title={t('initiatives.owner')} />
        <span role="columnheader" className="tags">
          {t('initiatives.tags')}
        </span>
        <SortHead {...sorts} by="options" title={t('initiatives.options')} right />
        <SortHead {...sorts} by="earliest" title={t('initiatives.when')} />
        <SortHead {...sorts} by="decision" title={t('decision')} />
        <SortHead {...sorts} by="start" title={t('start')} />
        <SortHead {...sorts} by="npv" title={t('npv')} unit={unit} right />
      </div>
    </div>
  );
}

interface SortProps {
  by: Sort;
  title: string;
  unit?: string;
  right?: boolean;
  order: Order;
  onOrder(to: Order): void;
}

/** Of figures the largest come first, of words the first. */
const DOWN_FIRST: readonly Sort[] = ['npv', 'options'];

function SortHead({ by, title, unit, right = false, order, onOrder }: SortProps) {
  const on = order.by === by;
  const next = { by, down: on ? !order.down : DOWN_FIRST.includes(by) };
  return (
    <span role="columnheader" aria-sort={on ? (order.down ? 'descending' : 'ascending') : 'none'} className={`${by} ${right ? 'right' : ''}`}>
      <button type="button" className="sort" onClick={() => onOrder(next)}>
        {title} {unit && <span className="unit">{unit}</span>}
        <span aria-hidden="true">{on ? (order.down ? '↓' : '↑') : ''}</span>
      </button>
    </span>
  );
}

function Cells({ row: { line, fate }, money, decided }: { row: Row; money: Scaled; decided: string | undefined }) {
  const t = useT();
  const loss = fate?.npv && fate.npv.mean < 0;
  return (
    <>
      <span role="cell" className="title">
        <Link to="/documents/$kind/$name" params={{ kind: 'initiative', name: line.name }} title={line.title}>
          {line.title}
        </Link>
        <span className="note">
          {line.name}
          <span className="narrow">{line.category && ` · ${categoryName(t, line.category)}`}</span>
        </span>
      </span>
      <span role="cell" className="category">
        {line.category ? <span className={keyOf(line.category)}>{categoryName(t, line.category)}</span> : <None />}
      </span>
      <span role="cell" className="owner" title={line.owner ?? undefined}>
        {line.owner ?? <None />}
      </span>
      <Tags words={[...line.tags, ...labelsOf(line)]} />
      <span role="cell" className="options num right" title={line.options.join(', ')}>
        {line.options.length}
      </span>
      <When line={line} />
      <span role="cell" className="decision">
        {fate ? (
          <Link to="/decide" search={{ d: decided, case: line.name }} className={fate.funded ? 'tag tag-funded' : 'tag'}>
            {t(fate.funded ? 'funded' : 'notFunded')}
          </Link>
        ) : (
          <span className="quiet" title={line.notValued ?? undefined}>
            {t(line.notValued ? 'notValued' : 'notDecided')}
          </span>
        )}
      </span>
      <span role="cell" className="start num nowrap">
        {fate?.start ?? <None />}
      </span>
      <span role="cell" className={loss ? 'npv num right loss' : 'npv num right'}>
        {fate?.npv ? money.text(fate.npv.mean) : <None />}
      </span>
    </>
  );
}

const keyOf = (category: string) => (CATEGORIES.some((one) => one === category) ? `key cat-${category}` : 'key');

const None = () => <span className="quiet">–</span>;

function Tags({ words }: { words: string[] }) {
  return (
    <span role="cell" className="tags" title={words.join(', ')}>
      {words.length === 0 ? <None /> : words.map((word) => <span key={word}>{word}</span>)}
    </span>
  );
}

/** When it must be complete, else between which days it may start. */
function When({ line }: { line: Row['line'] }) {
  const t = useT();
  const format = useFormat();
  const day = (iso: string) => format.date(iso);
  const text = line.mandatoryBy
    ? t('initiatives.mustBy', { day: day(line.mandatoryBy) })
    : line.earliest && line.latest
      ? t('initiatives.between', { from: day(line.earliest), to: day(line.latest) })
      : line.earliest
        ? t('initiatives.from', { day: day(line.earliest) })
        : line.latest
          ? t('initiatives.until', { day: day(line.latest) })
          : null;
  return (
    <span role="cell" className={line.mandatoryBy ? 'earliest strong' : 'earliest'} title={text ?? undefined}>
      {text ?? <None />}
    </span>
  );
}
