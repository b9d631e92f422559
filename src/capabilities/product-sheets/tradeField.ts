import type { TradeProduct } from '#capabilities/product-sheets/tradeRecord.ts';
import { categories } from '#capabilities/products/category.ts';
import type { ProductPrice } from '#capabilities/products/statedProduct.ts';
import { decimalOf } from '#shared/currency.ts';
import { textIn } from '#shared/localText.ts';
import { units } from '#shared/unit.ts';

/** Letters of a brief description. */
const mostBrief = 200;

const tiersOf = (price: ProductPrice | undefined) => (price?.kind === 'tiers' ? price : null);

/** The lowest or highest price of all bands, as a plain decimal. */
function priceOf({ stated }: TradeProduct, pick: (...amounts: number[]) => number): string {
  const price = tiersOf(stated.price);
  return price
    ? decimalOf(pick(...price.tiers.map(({ price: minor }) => minor)), price.currency)
    : '';
}

const unitOf = ({ stated: { unit } }: TradeProduct): string =>
  unit ? textIn(units[unit].name, 'en') : '';

function leadOf({ stated: { lead } }: TradeProduct): string {
  if (!lead) return '';
  const from = lead.least === undefined || lead.least === lead.most ? '' : `${lead.least}-`;
  return `${from}${lead.most}`;
}

/** Items of export forms, in English, from what is stated of a product. */
export const tradeField = {
  nameKo: ({ stated }) => stated.name.ko,
  nameEn: ({ stated }) => stated.name.en ?? '',
  code: ({ stated }) => stated.code ?? '',
  category: ({ stated }) => (stated.category ? categories[stated.category].en : ''),
  hs: ({ stated: { hs = '' } }) =>
    hs.replace(/^(\d{4})(\d{2})(\d{4})?$/, (_, a, b, c) =>
      [`${a}.${b}`, c].filter(Boolean).join('-'),
    ),
  keywords: ({ stated }) => stated.keywords.join(', '),
  brief: ({ stated }) => briefOf(stated.description?.en ?? ''),
  descriptionEn: ({ stated }) => stated.description?.en ?? '',
  specs: ({ stated }) =>
    stated.specs
      .map(({ name, value, unit }) => `${name}: ${[value, unit].filter(Boolean).join(' ')}`)
      .join('\n'),
  currency: ({ stated }) => tiersOf(stated.price)?.currency ?? '',
  priceLeast: (product) => priceOf(product, Math.min),
  priceMost: (product) => priceOf(product, Math.max),
  priceRange: (product) =>
    [...new Set([priceOf(product, Math.min), priceOf(product, Math.max)])].join(' - '),
  least: ({ stated }) => (stated.least === undefined ? '' : String(stated.least)),
  unit: unitOf,
  leastText: (product) =>
    product.stated.least === undefined ? '' : `${product.stated.least} ${unitOf(product)}`,
  lead: leadOf,
  leadText: (product) => (leadOf(product) === '' ? '' : `${leadOf(product)} days`),
  pictures: ({ pictures }) => pictures.join('\n'),
} as const satisfies Record<string, (product: TradeProduct) => string>;

export type TradeFieldName = keyof typeof tradeField;

/** The beginning of a text, cut between words. */
function briefOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= mostBrief) return line;
  const cut = line.slice(0, mostBrief);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100)).trim()}…`;
}
