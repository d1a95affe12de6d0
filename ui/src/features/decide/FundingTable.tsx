import { useState } from 'react';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';
import { FundingRow, type Scales } from './FundingRow';
import { capitalOf, type Line } from './summary';

const FIRST = 8;
const SHOWS = ['all', 'funded', 'not'] as const;
type Show = (typeof SHOWS)[number];

interface Props {
  lines: Line[];
  chosen: string;
  onChoose(initiative: string): void;
}

/** What is funded and what is not, why, and what it would cost to turn it. */
export function FundingTable({ lines, chosen, onChoose }: Props) {
  const t = useT();
  const [words, setWords] = useState('');
  const [show, setShow] = useState<Show>('all');
  const counts = { all: lines.length, funded: lines.filter((line) => line.funded).length, not: lines.filter((line) => !line.funded).length };
  const found = lines.filter(({ line }) => `${line.title} ${line.initiative} ${line.category ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()));
  const scales = useScales(lines);
  const filter = (
    <div className="table-tools">
      <input type="search" value={words} onChange={(event) => setWords(event.target.value)} placeholder={t('table.filter')} aria-label={t('table.filter')} />
      <div className="segments" role="group" aria-label={t('table.show')}>
        {SHOWS.map((one) => (
          <button key={one} type="button" aria-pressed={show === one} onClick={() => setShow(one)}>
            {t(`table.${one}`, { n: counts[one] })}
          </button>
        ))}
      </div>
    </div>
  );
  const group = (funded: boolean) => found.filter((line) => line.funded === funded);
  return (
    <Panel title={t('table.title')} end={filter} className="panel-flush">
      <table className="funding" role="table">
        <Head scales={scales} />
        {show !== 'not' && <Group title={t('funded')} lines={group(true)} chosen={chosen} onChoose={onChoose} scales={scales} searching={words !== ''} />}
        {show !== 'funded' && <Group title={t('notFunded')} lines={group(false)} chosen={chosen} onChoose={onChoose} scales={scales} searching={words !== ''} />}
      </table>
    </Panel>
  );
}

function useScales(lines: Line[]): Scales {
  const format = useFormat();
  const values = lines.flatMap(({ line }) => (line.npv ? [line.npv] : []));
  return {
    money: format.scaled(lines.flatMap(({ line }) => [line.capital ?? 0, line.npv?.mean ?? 0])),
    from: Math.min(0, ...values.map((value) => value.p10)),
    to: Math.max(0, ...values.map((value) => value.p90)),
  };
}

function Head({ scales }: { scales: Scales }) {
  const t = useT();
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          {t('initiative')}
        </th>
        <th role="columnheader" scope="col" className="right">
          {t('capital')} <span className="unit">{scales.money.unit}</span>
        </th>
        <th role="columnheader" scope="col" className="right">
          {t('npv')} <span className="unit">{scales.money.unit}</span>
        </th>
        <th role="columnheader" scope="col">
          {t('p10p90')} <span className="unit">{scales.money.unit}</span>
        </th>
        <th role="columnheader" scope="col" className="right">
          {t('chanceOfLoss')}
        </th>
        <th role="columnheader" scope="col">
          {t('start')}
        </th>
        <th role="columnheader" scope="col">
          {t('reason')}
        </th>
      </tr>
    </thead>
  );
}

interface GroupProps extends Props {
  title: string;
  scales: Scales;
  searching: boolean;
}

function Group({ title, lines, chosen, onChoose, scales, searching }: GroupProps) {
  const t = useT();
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all || searching ? lines : lines.slice(0, FIRST);
  return (
    <tbody role="rowgroup">
      <tr role="row" className="group-row">
        <th role="rowheader" scope="rowgroup" colSpan={7}>
          {title}{' '}
          <span className="quiet">
            {format.number(lines.length)} · {format.money(capitalOf(lines.map(({ line }) => line)))}
          </span>
        </th>
      </tr>
      {shown.map((line) => (
        <FundingRow key={line.line.initiative} line={line} chosen={chosen === line.line.initiative} onChoose={onChoose} scales={scales} />
      ))}
      {shown.length < lines.length && (
        <tr role="row" className="more-row">
          <td role="cell" colSpan={7}>
            <button type="button" className="link" onClick={() => setAll(true)}>
              {t('table.more', { n: lines.length - shown.length })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
