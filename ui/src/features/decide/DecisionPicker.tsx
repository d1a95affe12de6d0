import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { decisionsQuery } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';

/** Goes to another decision that was made. */
export function DecisionPicker({ id }: { id: string }) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const made = useQuery(decisionsQuery).data?.items.filter((job) => job.state === 'done' || job.id === id) ?? [];
  if (made.length < 2) return null;
  return (
    <select aria-label={t('decide.other')} value={id} onChange={(event) => void navigate({ to: '/decide', search: { d: event.target.value, case: undefined } })}>
      {made.map((job) => (
        <option key={job.id} value={job.id}>
          {[format.time(job.time), job.scenario].filter(Boolean).join(' · ')}
        </option>
      ))}
    </select>
  );
}
