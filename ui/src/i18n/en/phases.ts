/** What a job does, by the server's words for it. */
export const phaseTexts = {
  'phase.waiting': 'Waiting for its turn',
  'phase.reading': 'Reading the workspace',
  'phase.simulating': 'Simulating every initiative',
  'phase.planning': 'Planning',
  'phase.trying one step more': 'Trying one step more of each limit',
  'phase.planning with hindsight': 'Planning with hindsight',
  'phase.simulating the plan': 'Simulating the plan',
  'phase.measuring the plan': 'Measuring the plan',
  'phase.looking for safe plans': 'Looking for safe plans',
  'phase.planning for less risk': 'Planning for less risk',
  'phase.planning with other budgets': 'Planning with other budgets',
};
