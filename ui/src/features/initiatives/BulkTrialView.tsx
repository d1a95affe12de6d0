import { useState } from 'react';
import type { BulkLine, BulkTrial } from '../../api/initiatives';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { fieldOf } from './change';

const FIRST = 6;
const PAGE = 100;

/** What would become of each document: what it says now, and then; or why it cannot. */
export function BulkTrialView({ trial, without }: { trial: BulkTrial; without: number }) {
  const t = useT();
  const format = useFormat();
  const [most, setMost] = useState(FIRST);
  const same = trial.same + without;
  const lines = [...trial.documents].sort((a, b) => b.problems.length - a.problems.length);
  const more = lines.length - most;
  return (
    <>
      <p className={trial.refused > 0 ? 'strong loss' : 'strong'}>
        {trial.refused > 0 ? t('bulk.refused', { n: trial.refused, some: format.number(trial.refused) }) : t('bulk.would', { n: trial.changed, some: format.number(trial.changed) })}{' '}
        {same > 0 && <span className="quiet">{t('bulk.same', { n: same, some: format.number(same) })}</span>}
      </p>
      <ol className="bulk-lines">
        {lines.slice(0, most).map((line) => (
          <Line key={line.ref} line={line} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="link" onClick={() => setMost(most + PAGE)}>
          {t('table.more', { n: Math.min(more, PAGE) })}
        </button>
      )}
    </>
  );
}

function Line({ line }: { line: BulkLine }) {
  const t = useT();
  const named = (path: string) => {
    const field = fieldOf(path);
    return field ? t(`bulk.field.${field}`) : path;
  };
  const nothing = <span className="quiet">{t('bulk.empty')}</span>;
  return (
    <li>
      <span className="strong">{line.title}</span>
      <div>
        {line.changes.map(({ path, before, after }) => (
          <p key={path}>
            <span className="quiet">{named(path)}</span> {before === null ? nothing : <del>{before}</del>} <span aria-hidden="true">→</span> <span className="hidden">{t('bulk.to')}</span> {after === null ? nothing : <ins>{after}</ins>}
          </p>
        ))}
        {line.problems.map(({ severity, message, maybe }, at) => (
          <p key={at} lang="en" className={severity === 'error' ? 'loss' : ''}>
            {message}
            {maybe && `. Maybe ${maybe}`}
          </p>
        ))}
      </div>
    </li>
  );
}
