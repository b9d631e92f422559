import { stepFaults } from '#shared/priceSteps.ts';
import { fitsUnit, isMultiple, type UnitId } from '#shared/unit.ts';

/** What is wrong between the quantities of a product. */
export const quantityFaultCodes = [
  'unit-missing',
  'unit-decimals',
  'least-multiple',
  'tier-order',
  'tier-price',
  'tier-least',
  'tier-multiple',
  'lead-order',
] as const;
type QuantityFault = (typeof quantityFaultCodes)[number];

export interface Quantities {
  readonly unit?: UnitId | undefined;
  readonly least?: number | undefined;
  readonly multiple?: number | undefined;
  readonly price?:
    | { readonly kind: 'on-request' }
    | {
        readonly kind: 'tiers';
        readonly tiers: readonly { readonly from: number; readonly price: number }[];
      }
    | undefined;
  readonly lead?: { readonly least?: number | undefined; readonly most: number } | undefined;
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: QuantityFault;
}

/**
 * Faults between quantities: none without a unit or finer than it, the minimum a multiple of the step, tiers that rise
 * from no less than the minimum in whole steps, at prices that never rise.
 */
export function quantityFaults({ unit, least, multiple, price, lead }: Quantities): Fault[] {
  const tiers = price?.kind === 'tiers' ? price.tiers : [];
  const named: (readonly [path: Fault['path'], quantity: number | undefined])[] = [
    [['least'], least],
    [['multiple'], multiple],
    ...tiers.map(({ from }, i) => [['price', 'tiers', i, 'from'], from] as const),
  ];
  const faults = named.flatMap(([path, quantity]): Fault[] => {
    if (quantity === undefined) return [];
    if (unit === undefined) return [{ path, code: 'unit-missing' }];
    return fitsUnit(quantity, unit) ? [] : [{ path, code: 'unit-decimals' }];
  });
  const fitsStep = (quantity: number) => multiple === undefined || isMultiple(quantity, multiple);
  if (least !== undefined && !fitsStep(least)) {
    faults.push({ path: ['least'], code: 'least-multiple' });
  }
  const atTier = (i: number, field: string, code: QuantityFault) =>
    faults.push({ path: ['price', 'tiers', i, field], code });
  for (const { at, kind } of stepFaults(tiers)) {
    atTier(at, kind === 'order' ? 'from' : 'price', `tier-${kind}`);
  }
  tiers.forEach(({ from }, i) => {
    if (i === 0 && least !== undefined && from < least) atTier(i, 'from', 'tier-least');
    if (!fitsStep(from)) atTier(i, 'from', 'tier-multiple');
  });
  if (lead?.least !== undefined && lead.least > lead.most) {
    faults.push({ path: ['lead', 'most'], code: 'lead-order' });
  }
  return faults;
}
