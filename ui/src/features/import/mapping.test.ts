import { describe, expect, it } from 'vitest';
import { doubtsIn, valueIn, withValue } from './mapping';

const text = `# Proposed
kind: TableMapping
spec:
  columns:
    name: ID
    title: 'Owner''s "name"'
    cost: "Budget\\n(EUR)"
  money:
    unit: EUR
  benefit:
    spreadOver: 10 years
`;

describe('a value', () => {
  it('is read as YAML writes it, plain or in quotes', () => {
    expect(valueIn(text, 'columns', 'name')).toBe('ID');
    expect(valueIn(text, 'columns', 'title')).toBe('Owner\'s "name"');
    expect(valueIn(text, 'columns', 'cost')).toBe('Budget\n(EUR)');
  });

  it('is that of its own block', () => {
    expect(valueIn(text, 'columns', 'benefit')).toBe('');
    expect(valueIn(text, 'money', 'unit')).toBe('EUR');
  });
});

it('doubts are said at the top, below what to do with the text', () => {
  expect(doubtsIn('# Proposed\n# The unit may be another.\nkind: TableMapping\n')).toEqual(['The unit may be another.']);
});

describe('a change', () => {
  it('leaves every other line as written', () => {
    expect(withValue(text, 'money', 'unit', 'DKK M')).toBe(text.replace('unit: EUR', 'unit: "DKK M"'));
  });

  it('adds what was not said', () => {
    expect(valueIn(withValue(text, 'columns', 'benefit', 'Saving: all'), 'columns', 'benefit')).toBe('Saving: all');
    expect(valueIn(withValue(text, 'dates', 'order', 'day-month'), 'dates', 'order')).toBe('day-month');
  });

  it('to nothing takes the line away', () => {
    expect(withValue(text, 'columns', 'name', '')).toBe(text.replace('    name: ID\n', ''));
  });

  it('fills a block that was written empty', () => {
    const empty = 'spec:\n  money: {}\n';
    expect(withValue(empty, 'money', 'unit', 'EUR')).toBe('spec:\n  money:\n    unit: "EUR"\n');
  });
});
