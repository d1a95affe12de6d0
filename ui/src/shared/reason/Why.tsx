import type { Reasoned } from '../../api/reason';
import { useReasons, type Said } from './useReasons';

/** Why something is funded or left out, and what it would cost to turn that. */
export function Why({ line, className }: { line: Reasoned; className?: string }) {
  const { why, turn } = useReasons();
  return (
    <>
      <Sentence said={why(line)} className={className} />
      <Sentence said={turn(line)} className="turn" />
    </>
  );
}

function Sentence({ said, className }: { said: Said | null; className: string | undefined }) {
  return said && <p {...(className && { className })} {...(said.lang && { lang: said.lang })}>{said.text}</p>;
}
