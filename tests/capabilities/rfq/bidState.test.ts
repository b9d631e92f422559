import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BidStanding, bidState, bidStateToBuyer } from '#capabilities/rfq/bidState.ts';

const standing: fc.Arbitrary<BidStanding> = fc.record({
  opened: fc.boolean(),
  declined: fc.boolean(),
  quote: fc.constantFrom('holds', 'withdrawn', null),
  isOver: fc.boolean(),
});

describe('how a company stands in a round', () => {
  it('tells the buyer of a sealed one nothing that a quote has changed', () => {
    fc.assert(
      fc.property(standing, (one) => {
        const without = bidStateToBuyer({ ...one, quote: null }, false);
        expect(bidStateToBuyer(one, false)).toBe(without);
        expect(['quoted', 'withdrawn']).not.toContain(without);
        expect(bidStateToBuyer(one, true)).toBe(bidState(one));
      }),
    );
  });

  it('is late exactly where it is over without an answer', () => {
    fc.assert(
      fc.property(standing, (one) => {
        const silent = !one.declined && one.quote === null;
        expect(bidState(one) === 'late').toBe(one.isOver && silent);
        expect(bidState({ ...one, quote: 'holds' })).toBe('quoted');
      }),
    );
  });
});
