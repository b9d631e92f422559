interface PriceStep {
  /** Least quantity that the price holds for. */
  readonly from: number;
  readonly price: number;
}

/** What is wrong with prices by quantity: each begins above the one before (`order`) and costs no more (`price`). */
export const stepFaults = (
  steps: readonly PriceStep[],
): { readonly at: number; readonly kind: 'order' | 'price' }[] =>
  steps.flatMap(({ from, price }, at) => {
    const before = steps[at - 1];
    if (!before) return [];
    return [
      ...(from <= before.from ? [{ at, kind: 'order' } as const] : []),
      ...(price > before.price ? [{ at, kind: 'price' } as const] : []),
    ];
  });
