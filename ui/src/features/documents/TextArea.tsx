import { useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import type { ProblemLine } from '../../api/types';
import { useT } from '../../i18n/Language';

/** Moves the caret to a place, counted from 1. */
export interface Place {
  go(line: number, column: number): void;
}

interface Props {
  ref: Ref<Place>;
  text: string;
  readOnly: boolean;
  problems: ProblemLine[];
  onChange(text: string): void;
}

/** Text with line numbers; lines with problems are marked. Tab leaves the field, as everywhere. */
export function TextArea({ ref, text, readOnly, problems, onChange }: Props) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = text.split('\n');
  useImperativeHandle(ref, () => ({
    go: (line, column) => {
      const before = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
      const at = before + Math.max(0, column - 1);
      area.current?.focus();
      area.current?.setSelectionRange(at, at);
      area.current?.closest('.text')?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'center' });
    },
  }));
  const marks = new Map(problems.map((problem) => [problem.line, problem.severity]));
  return (
    <div className="text">
      <div className="text-lines num" aria-hidden="true">
        {lines.map((_, index) => (
          <span key={index} data-line={index + 1} className={marks.has(index + 1) ? `line-${marks.get(index + 1)}` : undefined}>
            {index + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={area}
        aria-label={t('document.text')}
        spellCheck={false}
        wrap="off"
        lang="en"
        rows={Math.max(12, lines.length)}
        readOnly={readOnly}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => keepIndent(event, onChange)}
      />
    </div>
  );
}

/** A new line begins as far in as the one before it. */
function keepIndent(event: KeyboardEvent<HTMLTextAreaElement>, onChange: (text: string) => void) {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const area = event.currentTarget;
  const before = area.value.slice(0, area.selectionStart);
  const indent = /[^\n]*$/.exec(before)?.[0].match(/^ */)?.[0] ?? '';
  if (!indent || area.readOnly) return;
  event.preventDefault();
  area.setRangeText(`\n${indent}`, area.selectionStart, area.selectionEnd, 'end');
  onChange(area.value);
}
