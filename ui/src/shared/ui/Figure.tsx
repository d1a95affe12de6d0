import type { ReactNode } from 'react';
import { Explained, type Explanation } from './Explained';

interface Props {
  value: string;
  explanation: Explanation;
  tone?: 'loss' | undefined;
  children?: ReactNode;
}

/** A figure of a list of them, which says on a click how it was made; below it its range. */
export function Figure({ value, explanation, tone, children }: Props) {
  return (
    <div className="figure">
      <dt>{explanation.title}</dt>
      <dd>
        <span className={tone ? `figure-value num ${tone}` : 'figure-value num'}>
          <Explained {...explanation}>{value}</Explained>
        </span>
        {children}
      </dd>
    </div>
  );
}
