import { expect, it } from 'vitest';
import { valueText } from '#capabilities/audit/valueText.ts';

const nameOf = (digest: string): string => `name of ${digest.slice(0, 2)}`;

it('writes a recorded value in one line, with names for digests', () => {
  const value = { company: 'hyosung', reviewedBy: { person: 'ab'.repeat(32) }, kinds: ['a', 2] };
  expect(valueText(value, nameOf)).toBe('company hyosung · reviewedBy name of ab · kinds a, 2');
  expect(valueText('hidden', nameOf)).toBe('hidden');
  expect(valueText(null, nameOf)).toBe('null');
  expect(valueText({ person: 3 }, nameOf)).toBe('person 3');
});
