import type { RegisterOutcome } from '#capabilities/factory-register/registerOutcome.ts';

/** More than half of what stands would go: rather a part of a register than a register. */
export function mostGo({ gone, unchanged, changed }: RegisterOutcome): boolean {
  return gone > unchanged + changed;
}
