import type { StatedProduct } from '#capabilities/products/statedProduct.ts';

/** True where a buyer does not learn what it costs, how many, when, or what it is exactly. */
export const lacksTerms = ({ price, least, lead, specs }: StatedProduct): boolean =>
  price === undefined || least === undefined || lead === undefined || specs.length === 0;
