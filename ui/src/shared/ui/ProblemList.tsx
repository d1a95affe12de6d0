import type { ProblemLine } from '../../api/types';
import { useT } from '../../i18n/Language';

interface Props {
  problems: ProblemLine[];
  /** Given, a problem's place is a button that goes there. */
  onPlace?: (problem: ProblemLine) => void;
  showFile?: boolean;
}

/** Problems with their place and advice. */
export function ProblemList({ problems, onPlace, showFile = false }: Props) {
  const t = useT();
  const place = (problem: ProblemLine) =>
    !showFile
      ? t('problem.line', { line: problem.line })
      : problem.line > 0
        ? t('problem.inFile', { file: problem.file, line: problem.line })
        : problem.file;
  return (
    <ul className="problems">
      {problems.map((problem, index) => (
        <li key={index}>
          <span className={`severity severity-${problem.severity}`}>{t(`severity.${problem.severity}`)}</span>
          <div>
            <p lang="en">{problem.message}</p>
            {problem.maybe && (
              <p className="note" lang="en">
                Maybe {problem.maybe}
              </p>
            )}
          </div>
          {onPlace ? (
            <button type="button" className="link place" onClick={() => onPlace(problem)}>
              {place(problem)}
            </button>
          ) : (
            <span className="quiet place">{place(problem)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
