import { categories } from '#capabilities/products/category.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import type { LocalText } from '#shared/localText.ts';

/** Letters of a description that it is found by. */
const longestDescription = 300;

/** Words that a product is found by beside its name: class, keywords, specifications, the first of its description. */
export function productWords(product: StatedProduct): LocalText[] {
  const { category, keywords, specs, description } = product;
  const ko = description?.ko?.slice(0, longestDescription) ?? '';
  const en = description?.en?.slice(0, longestDescription);
  return [
    ...(category ? [categories[category]] : []),
    ...keywords.map((word) => ({ ko: word })),
    ...specs.map(({ name, value, unit }) => ({
      ko: [name, value, unit].filter(Boolean).join(' '),
    })),
    ...(description ? [{ ko, ...(en !== undefined && { en }) }] : []),
  ];
}
