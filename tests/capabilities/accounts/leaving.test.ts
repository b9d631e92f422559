import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fateOf } from '#capabilities/accounts/leaving.ts';
import { organisationKinds } from '#shared/role.ts';

describe('an organisation whose only head leaves', () => {
  it('never loses members, pages or the platform with the account', () => {
    const led = fc.record({
      kind: fc.constantFrom(...organisationKinds),
      others: fc.nat(3),
      pages: fc.nat(3),
    });
    fc.assert(
      fc.property(led, ({ kind, others, pages }) => {
        const closes = kind !== 'operator' && others === 0 && pages === 0;
        expect(fateOf({ kind, others, pages }) === 'closes').toBe(closes);
        if (kind === 'operator') expect(fateOf({ kind, others, pages })).toBe('hand-over');
      }),
    );
  });
  it.each([
    [1, 1, 'hand-over'],
    [1, 0, 'hand-over'],
    [0, 1, 'close-first'],
    [0, 0, 'closes'],
  ] as const)('with %i others and %i pages: %s', (others, pages, fate) => {
    expect(fateOf({ kind: 'company', others, pages })).toBe(fate);
  });
});
