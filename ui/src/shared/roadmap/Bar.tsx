import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { PlanLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../format/FormatContext';
import { shifted, spanOf } from './periods';

/** How starts are moved. */
export interface Moving {
  /** By how many periods an initiative's start lies off the plan's. */
  offset(initiative: string): number;
  onMove(initiative: string, offset: number): void;
}

interface Props {
  line: PlanLine;
  periods: string[];
  chosen: boolean;
  onChoose(initiative: string): void;
  moving: Moving | undefined;
}

/** The delivery of an initiative; where it can be moved, by dragging or by arrow keys. */
export function Bar({ line, periods, chosen, onChoose, moving }: Props) {
  const t = useT();
  const format = useFormat();
  const offset = moving?.offset(line.initiative) ?? 0;
  const planned = spanOf(line, periods);
  const span = shifted(planned, offset, periods);
  const move = (to: number) => moving?.onMove(line.initiative, Math.min(periods.length - 1, Math.max(0, planned.from + to)) - planned.from);
  const drag = useDrag(span.to - span.from + 1, offset, move);
  const capital = format.money(line.capital);
  const finish = span.past ? line.finish : periods[span.to]!;
  const label = t('roadmap.bar', { title: line.title, start: periods[span.from]!, finish: offset === 0 ? line.finish : finish, capital });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || !moving) return;
    event.preventDefault();
    move(offset + step);
  };
  const classes = ['roadmap-bar num', `cat-${line.category ?? 'none'}`, span.past && 'roadmap-past', moving && 'roadmap-movable', offset !== 0 && 'roadmap-moved'];
  return (
    <>
      {offset !== 0 && <span className="roadmap-ghost" aria-hidden="true" style={{ gridColumn: `${planned.from + 2} / ${planned.to + 3}` }} />}
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        style={{ gridColumn: `${span.from + 2} / ${span.to + 3}`, gridRow: 1 }}
        aria-label={label}
        aria-current={chosen || undefined}
        title={label}
        onClick={() => onChoose(line.initiative)}
        onKeyDown={onKeyDown}
        {...(moving ? drag : {})}
      >
        {capital}
      </button>
    </>
  );
}

/** Turns a drag over a bar that is so many periods wide into steps of a period. */
function useDrag(width: number, offset: number, move: (to: number) => void) {
  const [from, setFrom] = useState<{ x: number; offset: number; column: number } | null>(null);
  const last = useRef(offset);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = offset;
      setFrom({ x: event.clientX, offset, column: event.currentTarget.getBoundingClientRect().width / width });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!from || from.column <= 0) return;
      const to = from.offset + Math.round((event.clientX - from.x) / from.column);
      if (to !== last.current) {
        last.current = to;
        move(to);
      }
    },
    onPointerUp: () => setFrom(null),
    onPointerCancel: () => setFrom(null),
  };
}
