import './charts.css';
import { scaleLinear } from 'd3-scale';
import type { KeyboardEvent } from 'react';
import type { FrontierPoint } from '../../api/types';
import { useT } from '../../i18n/Language';
import { useFormat } from '../format/FormatContext';
import { useWidth } from './useWidth';

const TOP = 28;
const LEFT = 52;
const RIGHT = 20;
const BOTTOM = 40;
const NARROW = 480;
/** Of the span of the points, left free at each side. */
const AIR = 0.08;

interface Props {
  points: FrontierPoint[];
  at: number;
  onMove(at: number): void;
  words(point: FrontierPoint): string;
}

function domain(amounts: number[]): [number, number] {
  const least = Math.min(...amounts);
  const most = Math.max(...amounts);
  const air = (most - least) * AIR || Math.abs(most) * AIR || 1;
  return [least - air, most + air];
}

/** Value against risk: the safer a plan, the farther right; arrow keys go from plan to plan. */
export function FrontierChart({ points, at, onMove, words }: Props) {
  const t = useT();
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const height = width < NARROW ? 260 : 320;
  const x = scaleLinear(domain(points.map((point) => point.worst)), [LEFT, width - RIGHT]);
  const y = scaleLinear(domain(points.map((point) => point.value)), [height - BOTTOM, TOP]);
  const chosen = points[at];
  if (!chosen) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(Math.min(points.length - 1, Math.max(0, at + step)));
  };
  return (
    <div ref={ref} className="chart">
      <svg
        width={width}
        height={height}
        tabIndex={0}
        role="slider"
        aria-label={t('frontier.title')}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={at + 1}
        aria-valuetext={words(chosen)}
        onKeyDown={onKeyDown}
      >
        <Axes x={x} y={y} width={width} height={height} points={points} />
        <path className="frontier-line" d={`M${points.map((point) => `${x(point.worst)} ${y(point.value)}`).join('L')}`} />
        <path className="frontier-cross" d={`M${LEFT} ${y(chosen.value)}H${x(chosen.worst)}V${height - BOTTOM}`} />
        {points.map((point, index) => (
          <g key={index} onMouseEnter={() => onMove(index)} onClick={() => onMove(index)}>
            <circle className="frontier-hit" cx={x(point.worst)} cy={y(point.value)} r={14} />
            <circle className={pointClass(point, index === at)} cx={x(point.worst)} cy={y(point.value)} r={index === at ? 7 : 5} />
          </g>
        ))}
        <Decided points={points} x={x} y={y} width={width} />
      </svg>
    </div>
  );
}

const pointClass = (point: FrontierPoint, chosen: boolean) =>
  ['frontier-point', point.decided && 'frontier-decided', chosen && 'frontier-chosen'].filter(Boolean).join(' ');

type Scale = ((value: number) => number) & { ticks(count: number): number[] };

function Axes({ x, y, width, height, points }: { x: Scale; y: Scale; width: number; height: number; points: FrontierPoint[] }) {
  const t = useT();
  const format = useFormat();
  const across = format.scaled(points.map((point) => point.worst), false);
  const up = format.scaled(points.map((point) => point.value), false);
  return (
    <g>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {up.text(tick)}
          </text>
        </g>
      ))}
      {x.ticks(Math.max(3, Math.floor(width / 110))).map((tick) => (
        <text key={tick} className="axis" x={x(tick)} y={height - BOTTOM + 15} textAnchor="middle">
          {across.text(tick)}
        </text>
      ))}
      <text className="axis" x={LEFT} y={12}>
        {t('npv')}, {up.unit}
      </text>
      <text className="axis" x={width - RIGHT} y={height - 6} textAnchor="end">
        {t('frontier.worst')}, {across.unit} →
      </text>
    </g>
  );
}

function Decided({ points, x, y, width }: { points: FrontierPoint[]; x: Scale; y: Scale; width: number }) {
  const t = useT();
  const decided = points.find((point) => point.decided);
  if (!decided) return null;
  const left = x(decided.worst) < width / 2;
  return (
    <text className="mark-value" x={x(decided.worst) + (left ? 12 : -12)} y={y(decided.value) - 10} textAnchor={left ? 'start' : 'end'}>
      {t('frontier.decided')}
    </text>
  );
}
