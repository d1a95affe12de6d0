import type { phaseTexts as phasesEn } from '../en/phases';

/** What a job does, by the server's words for it. */
export const phaseTexts: Record<keyof typeof phasesEn, string> = {
  'phase.waiting': 'Venter på sin tur',
  'phase.reading': 'Læser arbejdsområdet',
  'phase.simulating': 'Simulerer hvert initiativ',
  'phase.planning': 'Planlægger',
  'phase.trying one step more': 'Prøver ét skridt mere af hver grænse',
  'phase.planning with hindsight': 'Planlægger med bagklogskab',
  'phase.simulating the plan': 'Simulerer planen',
  'phase.measuring the plan': 'Måler planen',
  'phase.looking for safe plans': 'Leder efter sikre planer',
  'phase.planning for less risk': 'Planlægger med mindre risiko',
  'phase.planning with other budgets': 'Planlægger med andre budgetter',
};
