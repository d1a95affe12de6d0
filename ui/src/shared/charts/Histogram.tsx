import './charts.css';
import { scaleLinear } from 'd3-scale';
import type { Bar, Npv } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../format/FormatContext';
import { useReading } from './useReading';
import { useWidth } from './useWidth';

const TOP = 36;
const LEFT = 40;
const BOTTOM = 34;
const NARROW = 480;
/** Tails so thin that they would only squeeze the rest are cut from the picture. */
const THIN = 0.0005;

function shown(bars: Bar[]): Bar[] {
  const thick = bars.map((bar) => bar.share >= THIN);
  return bars.slice(Math.max(0, thick.indexOf(true)), thick.lastIndexOf(true) + 1);
}

/** A distribution of NPV: loss orange, gain blue, with P10, mean and P90. Arrow keys read bar by bar. */
export function Histogram({ npv, low = false }: { npv: Npv; low?: boolean }) {
  const t = useT();
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const height = low ? 220 : width < NARROW ? 260 : 340;
  const bars = shown(npv.histogram);
  const { at, read, onKeyDown } = useReading(bars.length);
  const first = bars[0];
  const last = bars[bars.length - 1];
  if (!first || !last) return null;
  const x = scaleLinear([first.from, last.to], [LEFT, width - 8]);
  const y = scaleLinear([0, Math.max(...bars.map((bar) => bar.share)) * 1.04], [height - BOTTOM, TOP]);
  const words = (bar: Bar) => t('histogram.bar', { from: format.money(bar.from), to: format.money(bar.to), share: format.chance(bar.share) });
  const summary = t('histogram.summary', { p10: format.money(npv.p10), mean: format.money(npv.mean), p90: format.money(npv.p90) });
  const chosen = at === null ? undefined : bars[at];
  return (
    <div ref={ref} className="chart">
      <svg
        width={width}
        height={height}
        tabIndex={0}
        role="slider"
        aria-label={summary}
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={at ?? 0}
        aria-valuetext={chosen ? words(chosen) : summary}
        onKeyDown={onKeyDown}
        onMouseLeave={() => read(null)}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={LEFT} x2={width - 8} y1={y(tick)} y2={y(tick)} />
            <text className="axis" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {format.percent(tick)}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => (
          <Column key={bar.from} bar={bar} x={x} y={y} chosen={index === at} onEnter={() => read(index)} />
        ))}
        <Axis npv={npv} x={x} width={width} height={height} />
        <Marks npv={npv} x={x} height={height} />
      </svg>
      <p className="note chart-readout">{chosen ? words(chosen) : t('histogram.hint')}</p>
    </div>
  );
}

type Scale = (value: number) => number;

function Column({ bar, x, y, chosen, onEnter }: { bar: Bar; x: Scale; y: Scale; chosen: boolean; onEnter(): void }) {
  const parts = bar.from < 0 && bar.to > 0 ? [[bar.from, 0], [0, bar.to]] : [[bar.from, bar.to]];
  return (
    <g onMouseEnter={onEnter}>
      {parts.map(([from, to]) => (
        <rect
          key={from}
          className={`${from! < 0 ? 'fill-loss' : 'fill-gain'}${chosen ? ' chosen' : ''}`}
          x={x(from!) + (from === bar.from ? 0.5 : 0)}
          width={Math.max(0, x(to!) - x(from!) - 1)}
          y={y(bar.share)}
          height={y(0) - y(bar.share)}
        />
      ))}
    </g>
  );
}

interface AxisProps {
  npv: Npv;
  x: Scale & { ticks(count: number): number[] };
  width: number;
  height: number;
}

function Axis({ npv, x, width, height }: AxisProps) {
  const t = useT();
  const format = useFormat();
  const scaled = format.scaled([npv.p90], false);
  return (
    <g>
      {x.ticks(Math.max(3, Math.floor(width / 90))).map((tick) => (
        <text key={tick} className="axis" x={x(tick)} y={height - BOTTOM + 15} textAnchor="middle">
          {scaled.text(tick)}
        </text>
      ))}
      <text className="axis" x={width - 8} y={height - 4} textAnchor="end">
        {t('histogram.axis')}, {scaled.unit}
      </text>
    </g>
  );
}

/** Pixels that an amount takes; labels that are closer lean away from each other. */
const LABEL = 84;

function Marks({ npv, x, height }: { npv: Npv; x: Scale; height: number }) {
  const t = useT();
  const format = useFormat();
  const close = Math.min(x(npv.mean) - x(npv.p10), x(npv.p90) - x(npv.mean)) < LABEL;
  const marks = [
    { name: 'P10', amount: npv.p10, className: 'mark mark-range', anchor: close ? 'end' : 'middle' },
    { name: t('mean'), amount: npv.mean, className: 'mark', anchor: 'middle' },
    { name: 'P90', amount: npv.p90, className: 'mark mark-range', anchor: close ? 'start' : 'middle' },
  ] as const;
  return (
    <g>
      {marks.map((mark) => (
        <g key={mark.name}>
          <line className={mark.className} x1={x(mark.amount)} x2={x(mark.amount)} y1={TOP - 6} y2={height - BOTTOM} />
          <text className="axis" x={x(mark.amount)} y={11} textAnchor={mark.anchor}>
            {mark.name}
          </text>
          <text className="mark-value" x={x(mark.amount)} y={26} textAnchor={mark.anchor}>
            {format.money(mark.amount)}
          </text>
        </g>
      ))}
    </g>
  );
}
