import { expect, it } from 'vitest';
import { decision } from '../../test/sample';
import { nextSteps } from './nextSteps';

const overview = { organization: null, currency: 'EUR', revision: 1, documents: {}, errors: 0, warnings: 0 };
const titles = (...given: Parameters<typeof nextSteps>) => nextSteps(...given).map((step) => step.title);

it('an empty office begins with a spreadsheet or an initiative, not with all that it lacks', () => {
  expect(titles(overview, undefined, false)).toEqual(['next.import', 'next.initiatives']);
  expect(titles({ ...overview, errors: 1 }, undefined, false)).toEqual(['next.import', 'next.initiatives']);
});

it('errors come before everything', () => {
  expect(titles({ ...overview, documents: { initiative: 3 }, errors: 2 }, undefined, false)).toEqual(['next.errors', 'next.decide']);
});

it('a decision leads to what it shows', () => {
  expect(titles({ ...overview, documents: { initiative: 3 } }, decision, true)).toEqual(['next.again', 'next.goals', 'next.scenarios']);
});
