import { expect, it } from 'vitest';
import { nameIn, template } from './kinds';

it('the name of a document is found however its metadata is written', () => {
  expect(nameIn(template('initiative'))).toBe('webshop-relaunch');
  expect(nameIn("metadata:\n  title: A name\n  name: 'night-watch'\n")).toBe('night-watch');
  expect(nameIn('kind: Goal\n')).toBeNull();
});
