import { expect, it } from 'vitest';
import type { Proposal } from '../../api/proposals';
import { stepsOf } from './steps';

const open = { state: 'open' } as Proposal;

it('offers each reader what that reader may do', () => {
  expect(stepsOf(open, false, true)).toEqual(['rejection', 'approval']);
  expect(stepsOf(open, true, true)).toEqual(['withdrawal']);
  expect(stepsOf(open, false, false)).toEqual([]);
  expect(stepsOf({ ...open, state: 'approved' }, true, true)).toEqual(['withdrawal', 'merge']);
  expect(stepsOf({ ...open, state: 'merged' }, true, true)).toEqual([]);
});
