import { divided, type Rounding } from '#shared/rounding.ts';

/** Price of one unit in hundredths of the currency’s minor unit: screws cost less than a won each. */
export interface PricedQuantity {
  readonly unitPrice: number;
  /** In thousandths of the unit. */
  readonly milli: number;
}

export interface AmountRule {
  readonly rounding: Rounding;
  /** Percent: 10 in Korea, 0 where it is exported. */
  readonly vat: 0 | 10;
}

/** Amounts in whole minor units: net (공급가액), VAT (세액) and what is paid (합계). */
export interface Amounts {
  readonly net: bigint;
  readonly vat: bigint;
  readonly total: bigint;
}

const unitsOfPrice = 100n;
const unitsOfQuantity = 1000n;

/** What a quantity costs, exactly to the minor unit. */
export function amountsOf({ unitPrice, milli }: PricedQuantity, rule: AmountRule): Amounts {
  const net = divided(
    BigInt(unitPrice) * BigInt(milli),
    unitsOfPrice * unitsOfQuantity,
    rule.rounding,
  );
  return withVat(net, rule);
}

/** A net amount with its VAT. */
export function withVat(net: bigint, { rounding, vat: percent }: AmountRule): Amounts {
  const vat = divided(net * BigInt(percent), 100n, rounding);
  return { net, vat, total: net + vat };
}

/** The sum of lines: each column adds up to what stands under it. */
export function sumOf(lines: readonly Amounts[]): Amounts {
  return lines.reduce(
    (sum, line) => ({
      net: sum.net + line.net,
      vat: sum.vat + line.vat,
      total: sum.total + line.total,
    }),
    { net: 0n, vat: 0n, total: 0n },
  );
}
