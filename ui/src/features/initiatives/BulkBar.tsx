import { useState } from 'react';
import type { InitiativeLine } from '../../api/initiatives';
import { useMay } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { BulkEdit } from './BulkEdit';

interface Props {
  /** That are selected. */
  lines: InitiativeLine[];
  all: InitiativeLine[];
  seen: number;
  onNone(): void;
}

/** What can be done with what is selected. It has its place before anything is, so that nothing jumps. */
export function BulkBar({ lines, all, seen, onNone }: Props) {
  const t = useT();
  const format = useFormat();
  const proposes = useMay('propose');
  const writes = useMay('write');
  const [open, setOpen] = useState(false);
  if (!proposes && !writes) return null;
  const n = lines.length;
  return (
    <div className="bulk-bar">
      <span role="status" className={n > 0 ? 'strong' : 'note'}>
        {n > 0 ? t('bulk.selected', { n, some: format.number(n) }) : t('bulk.hint')}
      </span>
      {n > 0 && (
        <>
          <button type="button" className="button button-main" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('bulk.open')}
          </button>
          <button type="button" className="link" onClick={onNone}>
            {t('bulk.none')}
          </button>
        </>
      )}
      {open && <BulkEdit lines={lines} all={all} seen={seen} onClose={() => setOpen(false)} />}
    </div>
  );
}
