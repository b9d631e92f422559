import { expect, it } from 'vitest';
import { type FilledClaim, faultsOf } from '#capabilities/claims/claimDraft.ts';

const right: FilledClaim = {
  tenant: { nameKo: '예시 정밀', buildings: ['gongdan-ro-1'] },
  businessNumber: '123-45-67891',
  hasDocument: true,
  bytes: 2_000_000,
  masked: true,
};

it('finds nothing wrong with a claim that is filled in', () => {
  expect([...faultsOf(right)]).toEqual([]);
  expect([...faultsOf({ ...right, tenant: null })]).toEqual([]);
});

it.each([
  [{ tenant: { nameKo: ' 예 ', buildings: ['a'] } }, 'name'],
  [{ tenant: { nameKo: '예시', buildings: [] } }, 'buildings'],
  [{ businessNumber: '123-45-67890' }, 'businessNumber'],
  [{ businessNumber: '' }, 'businessNumber'],
  [{ hasDocument: false }, 'document'],
  [{ bytes: 13_000_000 }, 'large'],
  [{ masked: false }, 'masked'],
] as const)('finds what is wrong with %o', (over, fault) => {
  expect([...faultsOf({ ...right, ...over })]).toEqual([fault]);
});
