/**
 * A whole number of `10 ** -scale` as a decimal one with groups, exactly: `1,234.5`. At least `least` digits follow the
 * point, and no noughts beyond those.
 */
export function decimalText(value: bigint, scale: number, least = scale): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = digits
    .slice(digits.length - scale)
    .replace(/0+$/, '')
    .padEnd(least, '0');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
