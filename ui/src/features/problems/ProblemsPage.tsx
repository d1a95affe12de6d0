import { useQuery } from '@tanstack/react-query';
import { problemsQuery } from '../../api/queries';
import type { ProblemLine } from '../../api/types';
import { useT } from '../../i18n/Language';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Headline } from '../../shared/ui/Headline';
import { Panel } from '../../shared/ui/Panel';
import { ProblemList } from '../../shared/ui/ProblemList';

const ORDER = ['error', 'warning', 'note'] as const;

/** Everything that is wrong in the workspace, errors first. */
export function ProblemsPage() {
  const t = useT();
  const problems = useQuery(problemsQuery);
  if (problems.error) return <EmptyState title={t('failed.title')} text={problems.error.message} />;
  if (!problems.data) {
    return (
      <p className="quiet" role="status">
        {t('loading')}
      </p>
    );
  }
  const items = problems.data.items;
  const of = (severity: ProblemLine['severity']) => items.filter((problem) => problem.severity === severity);
  return (
    <>
      <Headline page={t('nav.problems')}>{headline(t, of('error').length, items.length)}</Headline>
      {items.length === 0 && <EmptyState title={t('problems.empty.title')} text={t('problems.empty.text')} />}
      {ORDER.filter((severity) => of(severity).length > 0).map((severity) => (
        <Panel key={severity} title={t(`problems.${severity}`, { n: of(severity).length })} note={t(`problems.${severity}.note`)}>
          <ProblemList problems={of(severity)} showFile />
        </Panel>
      ))}
    </>
  );
}

function headline(t: ReturnType<typeof useT>, errors: number, all: number): string {
  if (errors > 0) return t('problems.blocking', { n: errors });
  return all > 0 ? t('problems.some', { n: all }) : t('problems.none');
}
