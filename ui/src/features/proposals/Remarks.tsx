import { useState } from 'react';
import { useDo, type Proposal } from '../../api/proposals';
import { useMay } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { Panel } from '../../shared/ui/Panel';

/** What was done to a proposal and said about it, and a place to say more. */
export function Remarks({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const format = useFormat();
  const may = useMay('propose');
  const say = useDo(String(proposal.number));
  const [text, setText] = useState('');
  return (
    <Panel title={t('proposals.remarks', { n: proposal.remarks.length })}>
      {proposal.remarks.length > 0 && (
        <ol className="remarks">
          {proposal.remarks.map((remark, index) => (
            <li key={index}>
              <p className="note">
                {t(`proposals.act.${remark.act}`, { who: remark.author })} · {format.time(remark.time)}
              </p>
              {remark.text && <p>{remark.text}</p>}
            </li>
          ))}
        </ol>
      )}
      {may && (
        <form
          className="actions"
          onSubmit={(event) => {
            event.preventDefault();
            say.mutate({ act: 'comments', body: { text } }, { onSuccess: () => setText('') });
          }}
        >
          <input type="text" value={text} onChange={(event) => setText(event.target.value)} aria-label={t('proposals.comment')} placeholder={t('proposals.comment')} />
          <button type="submit" className="button" disabled={!text.trim() || say.isPending}>
            {t('proposals.say')}
          </button>
        </form>
      )}
      {say.error && (
        <p className="refusal" role="alert">
          {say.error.message}
        </p>
      )}
    </Panel>
  );
}
