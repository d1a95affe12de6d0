import './charts.css';
import { scaleLinear } from 'd3-scale';
import type { Flow } from '../../api/cases';
import { useT } from '../../i18n/Language';
import { useFormat } from '../format/FormatContext';
import { useReading } from './useReading';
import { useWidth } from './useWidth';

const LEFT = 48;
const RIGHT = 8;
/** Each period's money above, what it adds up to below: one scale for both would hide the first. */
const EACH = { top: 20, bottom: 122 };
const ADDED = { top: 154, bottom: 256 };
const HEIGHT = 280;
const MOST = 60;

/** So few columns that each can be seen: several periods stand together where there are many. */
export function together(flows: Flow[], most = MOST): Flow[] {
  const size = Math.ceil(flows.length / most);
  if (size <= 1) return flows;
  const groups: Flow[] = [];
  for (let from = 0; from < flows.length; from += size) {
    const group = flows.slice(from, from + size);
    const last = group[group.length - 1]!;
    const sum = (of: (flow: Flow) => number) => group.reduce((all, flow) => all + of(flow), 0);
    groups.push({
      ...last,
      period: group.length === 1 ? last.period : `${group[0]!.period} – ${last.period}`,
      costs: sum((flow) => flow.costs),
      benefits: sum((flow) => flow.benefits),
      net: sum((flow) => flow.net),
    });
  }
  return groups;
}

/** Expected money by period: benefits up, costs down, and below them what they add up to. Arrow keys read period by period. */
export function CashFlow({ flows }: { flows: Flow[] }) {
  const t = useT();
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>(480);
  const columns = together(flows);
  const { at, read, onKeyDown } = useReading(columns.length);
  const each = scale(columns.flatMap((flow) => [flow.benefits, -flow.costs]), EACH);
  const added = scale(columns.map((flow) => flow.cumulative), ADDED);
  const step = (width - LEFT - RIGHT) / columns.length;
  const x = (index: number) => LEFT + index * step;
  const words = (flow: Flow) =>
    t('flow.period', {
      period: flow.period,
      costs: format.money(flow.costs),
      benefits: format.money(flow.benefits),
      net: format.moneyChange(flow.net),
      cumulative: format.moneyChange(flow.cumulative),
    });
  const last = columns[columns.length - 1];
  const summary = t('flow.summary', { cumulative: format.money(last?.cumulative ?? 0) });
  const chosen = at === null ? undefined : columns[at];
  const line = columns.map((flow, index) => `${x(index) + step / 2},${added(flow.cumulative)}`).join(' ');
  return (
    <div ref={ref} className="chart">
      <svg
        width={width}
        height={HEIGHT}
        tabIndex={0}
        role="slider"
        aria-label={summary}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, columns.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={chosen ? words(chosen) : summary}
        onKeyDown={onKeyDown}
        onMouseLeave={() => read(null)}
      >
        {columns.map((flow, index) => (
          <rect key={flow.period} className={index === at ? 'flow-chosen' : 'flow-column'} x={x(index)} width={step} y={EACH.top} height={ADDED.bottom - EACH.top} onMouseEnter={() => read(index)} />
        ))}
        <Lines y={each} from={EACH.top} width={width} name={t('flow.each')} />
        <Lines y={added} from={ADDED.top} width={width} name={t('flow.cumulative')} />
        {columns.map((flow, index) => (
          <Column key={flow.period} flow={flow} x={x(index)} width={step} y={each} />
        ))}
        <polyline className="flow-line" points={line} />
        <Periods columns={columns} x={x} step={step} width={width} />
      </svg>
      <p className="note chart-readout chart-readout-2">{chosen ? words(chosen) : t('flow.hint')}</p>
    </div>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

/** With nothing where it is, and some room for amounts that are all nothing. */
function scale(amounts: number[], { top, bottom }: { top: number; bottom: number }): Scale {
  const least = Math.min(0, ...amounts);
  const most = Math.max(0, ...amounts);
  return scaleLinear([least, most === least ? 1 : most], [bottom, top]);
}

const TICKS = 3;

function Lines({ y, from, width, name }: { y: Scale; from: number; width: number; name: string }) {
  const format = useFormat();
  const ticks = y.ticks(TICKS);
  const scaled = format.scaled(ticks, false);
  return (
    <g className="flow-lines">
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? 'flow-zero' : 'grid'} x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {scaled.text(tick)}
          </text>
        </g>
      ))}
      <text className="axis" x={LEFT} y={from - 9}>
        {name}, {scaled.unit}
      </text>
    </g>
  );
}

interface ColumnProps {
  flow: Flow;
  x: number;
  width: number;
  y(amount: number): number;
}

function Column({ flow, x, width, y }: ColumnProps) {
  const bar = (amount: number) => ({ y: Math.min(y(0), y(amount)), height: Math.abs(y(amount) - y(0)) });
  const thick = Math.max(1, width - Math.min(3, width / 4));
  return (
    <g className="flow-bars">
      <rect className="fill-gain" x={x} width={thick} {...bar(flow.benefits)} />
      <rect className="fill-loss" x={x} width={thick} {...bar(-flow.costs)} />
    </g>
  );
}

const LABEL = 62;

/** As many names of periods as have room; of quarters, the years' first. */
function Periods({ columns, x, step, width }: { columns: Flow[]; x(index: number): number; step: number; width: number }) {
  const years = columns.every((flow) => / Q\d$/.test(flow.period));
  const starts = columns.map((_, index) => index).filter((index) => !years || columns[index]!.period.endsWith('Q1'));
  const room = years ? step * 4 : step;
  const every = Math.max(1, Math.ceil((years ? LABEL / 1.6 : LABEL) / room));
  return (
    <g>
      {starts
        .filter((_, index) => index % every === 0)
        .filter((index) => x(index) + LABEL / 2 < width)
        .map((index) => (
          <text key={index} className="axis" x={x(index)} y={HEIGHT - 6}>
            {years ? columns[index]!.period.slice(0, 4) : columns[index]!.period.split(' – ')[0]}
          </text>
        ))}
    </g>
  );
}
