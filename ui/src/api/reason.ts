/** Why something is funded or not: in English, and in values unless an older version decided. */
export interface Reasoned {
  why: string;
  turn?: string;
  reason?: Reason | null;
}

/** Initiatives, goals and rules stand with their titles. */
export interface Reason {
  cause:
    | 'best_start'
    | 'after_prerequisite'
    | 'waits_for_room'
    | 'never_fits'
    | 'prerequisite_not_funded'
    | 'excluded'
    | 'no_value'
    | 'outbid'
    | 'squeezed'
    | 'not_valued'
    | 'no_start'
    | 'no_plan'
    | 'gone';
  amount?: number | null;
  mandatoryBy?: string | null;
  opens: string[];
  serves: string[];
  together: { others: string[]; amount: number }[];
  others: string[];
  rules: { rule: string; cost: number }[];
  note?: string | null;
  forced?: { possible: boolean; loss: number; drops: string[]; adds: string[]; proven: boolean } | null;
}
