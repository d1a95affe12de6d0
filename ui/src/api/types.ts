/** The REST API under /api/v1, as the server writes it. Money is in the organisation's currency; chances and shares are 0 to 1. */
import type { Reason } from './reason';

export type Permission = 'read' | 'propose' | 'write' | 'review' | 'decide' | 'approve' | 'read-pay' | 'audit' | 'administer' | 'tokens';

export interface Session {
  user: string;
  name: string;
  roles: string[];
  permissions: Permission[];
}

export interface Overview {
  organization: string | null;
  currency: string | null;
  revision: number;
  documents: Record<string, number>;
  errors: number;
  warnings: number;
}

export interface DocumentLine {
  ref: string;
  kind: string;
  name: string;
  title: string;
  file: string;
  /** Since which the text is as it is. */
  revision: number;
}

export interface DocumentPage {
  items: DocumentLine[];
  next: string | null;
  total: number | null;
}

export interface ProblemLine {
  severity: 'error' | 'warning' | 'note';
  file: string;
  line: number;
  column: number;
  message: string;
  maybe?: string | null;
}

export interface FullDocument {
  document: DocumentLine;
  text: string;
  problems: ProblemLine[];
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface RevisionLine {
  revision: number;
  author: string;
  time: string;
  reason: string;
  documents: string[];
}

export interface ScenarioLine {
  name: string;
  title: string;
  description: string | null;
  /** Documents by their refs and titles. */
  changes: { document: string; title: string; path: string; value: string }[];
}

/** A table as it came: text as it stands, a workbook or a text that is not UTF-8 in base64. */
export interface TableText {
  name: string;
  content: string;
  encoding: 'text' | 'base64';
}

export interface ImportProposal {
  /** The text of a document of kind TableMapping. */
  mapping: string;
  columns: string[];
  rows: number;
}

export interface ImportReport {
  added: number;
  changed: number;
  same: number;
  rejected: number;
  /** Of those that became an initiative: no candidates before they say more. */
  notValued: number;
  rows: ImportRow[];
  /** About the table as a whole. */
  notes: CellNote[];
  /** What the organisation must say at least, to hold what is valued; none when it does. */
  organization: string[];
  /** What an office without an organisation must be told; null when it has one. */
  first: FirstAsked | null;
  /** That holds what was imported; after a trial the one it was tried on. */
  revision: number;
}

/** What is known of an office's first documents before a person answers. */
export interface FirstAsked {
  /** Null when the table does not say one. */
  currency: string | null;
  /** There is none yet. */
  budget: boolean;
  /** In which all that is valued would spend most together. */
  busiest: { year: number; amount: number };
}

/** What only a person knows of an office's first documents, as written. */
export interface FirstAnswers {
  title: string;
  currency: string;
  rate: string;
  /** For each year; empty when nothing limits it. */
  money: string;
}

export interface ImportRow {
  /** As spreadsheets count. */
  row: number;
  initiative: string | null;
  state: 'added' | 'changed' | 'same' | 'rejected';
  problems: CellNote[];
}

/** What was found about a cell, or about a row or the table where no column is named. */
export interface CellNote {
  column: string;
  raw: string;
  message: string;
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  id: string;
  state: JobState;
  phase: string;
  share: number;
  revision: number;
  scenario: string | null;
  /** On top of the workspace. */
  proposal: { number: number; version: number } | null;
  by: string;
  time: string;
}

export interface DecisionJob extends Job {
  /** The workspace was changed since. */
  stale: boolean;
  problems: ProblemLine[];
  decision: Decision | null;
}

/** Value against risk: the best plans for less risk than a decision's. */
export interface FrontierJob extends Job {
  /** From the best plan of all to the safest. */
  points: FrontierPoint[] | null;
}

export interface FrontierPoint {
  /** The floor asked for under the mean of the worst outcomes. */
  limit: number;
  /** It is the plan that was decided. */
  decided: boolean;
  status: string;
  gap?: number | null;
  /** Expected NPV. */
  value: number;
  p10: number;
  /** Mean NPV of the worst twentieth of outcomes. */
  worst: number;
  capital: number;
  funded: number;
  /** Initiatives funded here and not at the point before, and the other way round. */
  joins: string[];
  leaves: string[];
}

/** A decided plan changed by hand. */
export interface TrialResult {
  /** Of the expected NPV against the decided plan. */
  change: number;
  /** None when every rule still holds; amounts in the unit: money, fte, share or count; empty where the rule is not about one. */
  broken: { rule: string; title: string; period: string; what: string; used: number; limit: number; unit: string }[];
  /** Of the plan, by name. */
  periods: string[];
  budgets: BudgetUse[];
  pools: PoolUse[];
}

export interface Account {
  user: string;
  name: string;
  roles: string[];
  enabled: boolean;
}

/** The content of decision.json, as far as it is shown. */
export interface Decision {
  version: string;
  seed: number;
  samples: number;
  method: string;
  inputsHash: string;
  organization: string;
  currency: string;
  scenario?: string;
  status: 'proven' | 'feasible' | 'infeasible' | 'undecided';
  value: number;
  bound?: number;
  gap?: number;
  npv: Npv;
  measures: MeasureLine[];
  plan: PlanLine[];
  notFunded: NotFunded[];
  budgets: BudgetUse[];
  pools: PoolUse[];
  goals: GoalChance[];
  rankings: RankingLine[];
  steps: StepLine[];
  information?: Information;
  contradiction: string[];
}

export interface Value {
  mean: number;
  stdError: number;
  p10: number;
  p90: number;
  chanceOfLoss: number;
}

export interface Npv extends Value {
  p50: number;
  cvar5: number;
  histogram: Bar[];
}

export interface Bar {
  from: number;
  to: number;
  share: number;
}

export interface MeasureLine {
  measure: string;
  unit: string;
  expected?: number;
  p10?: number;
  p50?: number;
  p90?: number;
  none: number;
}

export interface Amount {
  name: string;
  amount: number;
}

export interface PlanLine {
  initiative: string;
  title: string;
  category?: string;
  option: string;
  start: string;
  startDate: string;
  finish: string;
  finishDate: string;
  npv: Value;
  capital: number;
  capitalByType: Amount[];
  people: Amount[];
  robustness?: Robustness;
  why: string;
  reason?: Reason;
}

export interface NotFunded {
  initiative: string;
  title: string;
  category?: string;
  npv?: Value;
  capital?: number;
  why: string;
  turn?: string;
  reason?: Reason;
  remedy?: Remedy;
  robustness?: Robustness;
}

/** How often an initiative is funded, of how many plans. */
export interface Count {
  funded: number;
  plans: number;
}

/** In plans made with hindsight, each for one outcome; and in plans nearly worth as much. */
export interface Robustness {
  verdict: string;
  hindsight?: Count;
  near?: Count;
}

/** What would get an initiative in; of its own worth the share of benefit more or cost less. */
export interface Remedy {
  kind: string;
  moreBenefit?: number;
  lessCost?: number;
}

export interface BudgetUse {
  budget: string;
  /** Of what an older version decided there is none, here and of pools and steps. */
  title?: string | null;
  capital: string;
  periods: string[];
  /** What each period brings itself; of an older version there is none. */
  given?: number[] | null;
  /** That and what the periods before hand on. */
  available: number[];
  used: number[];
}

export interface PoolUse {
  pool: string;
  title?: string | null;
  periods: string[];
  available: number[];
  used: number[];
}

export interface GoalChance {
  goal: string;
  title: string;
  chance?: number;
  keyResults: KeyResultChance[];
}

export interface KeyResultChance {
  keyResult: string;
  title: string;
  unit?: string;
  by: string;
  baseline: number;
  target: number;
  expected: number;
  p10: number;
  p90: number;
  chance: number;
  /** What funded initiatives are expected to add, the most first; older versions do not say it. */
  from?: { initiative: string; title: string; expected: number }[];
}

export interface RankingLine {
  name: string;
  value: number;
  feasible: boolean;
  shortfall: number;
  funded: string[];
}

export interface StepLine {
  limit: string;
  title?: string | null;
  period: string;
  unit: string;
  step: number;
  gain: number;
  proven: boolean;
}

export interface Gain {
  value: number;
  stdError: number;
}

export interface Information {
  perfect: Gain;
  uncertainties: { quantity: string; driver: boolean; title?: string | null; gain: Gain; changes: { initiative: string; gain: Gain }[] }[];
}
