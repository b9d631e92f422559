/** How amounts are cut to whole minor units: Korean trade papers drop what is less than a won, others round halves up. */
export const roundings = ['down', 'half-up'] as const;
export type Rounding = (typeof roundings)[number];

/** `dividend / divisor` in whole numbers, exactly; neither is negative, the divisor is not zero. */
export function divided(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const whole = dividend / divisor;
  if (rounding === 'down') return whole;
  return (dividend % divisor) * 2n >= divisor ? whole + 1n : whole;
}
