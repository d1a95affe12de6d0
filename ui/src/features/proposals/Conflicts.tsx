import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useDo, type Conflict, type Proposal } from '../../api/proposals';
import { sessionQuery } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { Panel } from '../../shared/ui/Panel';

type Take = 'mine' | 'theirs';

const keyOf = (conflict: Conflict): string => `${conflict.document} ${conflict.path}`;

/** Fields that the proposal and the workspace both changed; the author says whose value stays. */
export function Conflicts({ proposal, etag }: { proposal: Proposal; etag: string | null }) {
  const t = useT();
  const isAuthor = useQuery(sessionQuery).data?.user === proposal.author;
  const [chosen, setChosen] = useState<Record<string, Take>>({});
  const resolve = useDo(String(proposal.number));
  const all = proposal.conflicts.every((conflict) => chosen[keyOf(conflict)]);
  const choices = proposal.conflicts.map(({ document, path, ...rest }) => ({ document, path, take: chosen[keyOf({ document, path, ...rest })] }));
  return (
    <Panel title={t('proposals.conflicts', { n: proposal.conflicts.length })} note={t(isAuthor ? 'proposals.conflicts.note' : 'proposals.conflicts.wait', { author: proposal.author })}>
      {proposal.conflicts.map((conflict) => (
        <Choice key={keyOf(conflict)} conflict={conflict} take={chosen[keyOf(conflict)]} disabled={!isAuthor} onTake={(take) => setChosen({ ...chosen, [keyOf(conflict)]: take })} />
      ))}
      {resolve.error && (
        <p className="refusal" role="alert">
          {resolve.error.message}
        </p>
      )}
      {isAuthor && (
        <div className="actions">
          <button type="button" className="button button-main" disabled={!all || resolve.isPending} onClick={() => resolve.mutate({ act: 'resolution', body: { choices }, etag })}>
            {t('proposals.resolve')}
          </button>
        </div>
      )}
    </Panel>
  );
}

interface ChoiceProps {
  conflict: Conflict;
  take: Take | undefined;
  disabled: boolean;
  onTake(take: Take): void;
}

function Choice({ conflict, take, disabled, onTake }: ChoiceProps) {
  const t = useT();
  const value = (text: string | null) => (text === null ? t('proposals.nothing') : text);
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend>
        {conflict.path || t('proposals.whole')} <span className="quiet">{conflict.document}</span>
      </legend>
      <p className="note">{t('proposals.was', { value: value(conflict.base) })}</p>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={keyOf(conflict)} checked={take === side} onChange={() => onTake(side)} /> {t(`proposals.take.${side}`)}: <code>{value(conflict[side])}</code>
        </label>
      ))}
    </fieldset>
  );
}
