import './import.css';
import { useMay } from '../../api/queries';
import { useT } from '../../i18n/Language';
import { useFormat } from '../../shared/format/FormatContext';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { Applied } from './Applied';
import { Mapping } from './Mapping';
import { TableEntry } from './TableEntry';
import { Trial } from './Trial';
import { useImport } from './useImport';

/** A spreadsheet becomes initiatives: paste, map, try, apply, and undo if it was wrong. */
export function ImportPage() {
  const t = useT();
  const steps = useImport();
  const may = useMay('write');
  const { proposal, trial, applied, mapping } = steps;
  const table = proposal.variables;
  return (
    <>
      <ImportHeadline steps={steps} />
      {!may && <EmptyState title={t('import.mayNot')} text={t('import.mayNot.text')} />}
      {applied.data && <Applied report={applied.data} onAgain={steps.startAgain} />}
      {may && !applied.data && (
        <TableEntry busy={proposal.isPending} refusal={proposal.error?.message} onTable={(given) => proposal.mutate(given)} />
      )}
      {table && proposal.data && !applied.data && (
        <Mapping
          table={table}
          proposal={proposal.data}
          mapping={mapping}
          known={steps.known}
          busy={trial.isPending}
          refusal={trial.error?.message}
          onChange={steps.setMapping}
          onTry={() => trial.mutate({ table, mapping, reason: '' })}
        />
      )}
      {table && trial.data && !applied.data && (
        <Trial
          key={trial.submittedAt}
          report={trial.data}
          stale={trial.variables?.mapping !== mapping}
          busy={applied.isPending}
          refusal={applied.error?.message}
          onApply={(reason, first) => applied.mutate({ table, mapping, reason: reason || t('import.reason', { name: table.name }), ...(first ? { first } : {}) })}
        />
      )}
    </>
  );
}

function ImportHeadline({ steps }: { steps: ReturnType<typeof useImport> }) {
  const t = useT();
  const format = useFormat();
  const report = steps.applied.data ?? steps.trial.data;
  const lacks = (['notValued', 'rejected'] as const).filter((lack) => report && report[lack] > 0);
  const rest = lacks.map((lack) => t(`import.${lack}`, { n: report?.[lack] ?? 0, all: format.number(report?.[lack] ?? 0) })).join(' ');
  if (!report) {
    return (
      <Headline page={t('nav.import')} rest={t('import.rest')}>
        {t('import.headline')}
      </Headline>
    );
  }
  const counts = { n: report.added + report.changed, added: format.number(report.added), changed: format.number(report.changed) };
  return (
    <Headline page={t('nav.import')} rest={rest}>
      {t(steps.applied.data ? 'import.was' : 'import.would', counts)}
    </Headline>
  );
}
