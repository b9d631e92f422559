import { expect, it } from 'vitest';
import { entityRefSchema, sameEntity } from '#shared/entity.ts';

it('knows a thing by kind and id', () => {
  const company = { kind: 'company', id: 'hyosung' } as const;
  expect(sameEntity(company, { ...company })).toBe(true);
  expect(sameEntity(company, { ...company, kind: 'product' })).toBe(false);
  expect(sameEntity(company, { ...company, id: 'other' })).toBe(false);
  expect(sameEntity(company, null)).toBe(false);
  expect(sameEntity(null, null)).toBe(true);
});

it.each(['Hyosung', '-a', 'a--b', '../a', '', 'a'.repeat(81)])('refuses %j as an id', (id) => {
  expect(entityRefSchema.safeParse({ kind: 'company', id }).success).toBe(false);
});
