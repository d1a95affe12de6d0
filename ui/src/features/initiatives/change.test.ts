import { expect, it } from 'vitest';
import type { InitiativeLine } from '../../api/initiatives';
import { isWhole, orderOf, settingsOf, type Field } from './change';

const line = (name: string, tags: string[] = []): InitiativeLine => ({ name, title: name, category: null, owner: null, tags, labels: {}, earliest: null, latest: null, mandatoryBy: null, referenceClass: null, options: [], notValued: null });
const set = (field: Field, value: string, tags: string[] = [], key = '') => settingsOf({ field, value, key }, line('a', tags));

it('says each field by its path, and its value so that YAML reads what was typed', () => {
  expect(set('category', ' grow ')).toEqual([{ path: 'category', value: '"grow"' }]);
  expect(set('owner', 'Team: "A" #1')).toEqual([{ path: 'owner', value: '"Team: \\"A\\" #1"' }]);
  expect(set('earliest', '2027-04-01')).toEqual([{ path: 'starts.earliest', value: '"2027-04-01"' }]);
  expect(set('label', 'one', [], ' team ')).toEqual([{ path: 'metadata.labels.team', value: '"one"' }]);
});

it('no value makes a field empty', () => {
  expect(set('mandatoryBy', ' ')).toEqual([{ path: 'mandatoryBy', value: '' }]);
});

it('adds a tag to those that each has, and takes one from those that have it', () => {
  expect(set('addTag', 'new', ['old'])).toEqual([{ path: 'metadata.tags', value: '["old","new"]' }]);
  expect(set('addTag', 'old', ['old'])).toEqual([]);
  expect(set('removeTag', 'old', ['old', 'new'])).toEqual([{ path: 'metadata.tags', value: '["new"]' }]);
  expect(set('removeTag', 'none', ['old'])).toEqual([]);
});

it('an order names the documents it concerns, and what was seen of them', () => {
  const order = orderOf({ field: 'removeTag', value: 'old', key: '' }, [line('a', ['old']), line('b')], 7, ' Tidy up ');
  expect(order).toEqual({ seen: 7, reason: 'Tidy up', documents: [{ ref: 'initiative:a', set: [{ path: 'metadata.tags', value: '[]' }] }] });
});

it('tags and labels need a value', () => {
  expect(isWhole({ field: 'addTag', value: ' ', key: '' })).toBe(false);
  expect(isWhole({ field: 'label', value: 'one', key: '' })).toBe(false);
  expect(isWhole({ field: 'owner', value: '', key: '' })).toBe(true);
});
