import { stepFaults } from '#shared/priceSteps.ts';

/** From so many on, in thousandths of the unit, one costs so much, in hundredths of the minor unit. */
export interface PriceBand {
  readonly from: number;
  readonly unitPrice: number;
}

/** What is wrong with price bands; null where they rise from band to band at prices that never do. */
export function bandFault(bands: readonly PriceBand[]): 'none' | 'order' | 'price' | null {
  if (bands.length === 0) return 'none';
  const [fault] = stepFaults(bands.map(({ from, unitPrice }) => ({ from, price: unitPrice })));
  return fault?.kind ?? null;
}

/** Price of one at a quantity: of the highest band that it reaches; null where it reaches none. */
export function unitPriceAt(bands: readonly PriceBand[], milli: number): number | null {
  const reached = bands.filter(({ from }) => from <= milli);
  return reached.at(-1)?.unitPrice ?? null;
}
