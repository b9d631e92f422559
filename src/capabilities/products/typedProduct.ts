import type { Category } from '#capabilities/products/category.ts';
import { joinList, splitList } from '#capabilities/products/listText.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { type Currency, decimalOf, minorOf } from '#shared/currency.ts';
import type { UnitId } from '#shared/unit.ts';

/** What stands in the form of a product: texts as they are typed, an empty one states nothing. */
export interface TypedProduct {
  readonly nameKo: string;
  readonly nameEn: string;
  readonly textKo: string;
  readonly textEn: string;
  readonly code: string;
  readonly category: Category | '';
  readonly pictures: readonly string[];
  readonly model: string | undefined;
  readonly step: string | undefined;
  readonly papers: readonly { readonly file: string; readonly title: string }[];
  readonly specs: readonly TypedSpec[];
  readonly unit: UnitId | '';
  readonly least: string;
  readonly multiple: string;
  readonly priceKind: '' | 'on-request' | 'tiers';
  readonly currency: Currency;
  readonly tiers: readonly TypedTier[];
  readonly leadLeast: string;
  readonly leadMost: string;
  readonly hs: string;
  /** Between commas. */
  readonly keywords: string;
}

export interface TypedSpec {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

export interface TypedTier {
  readonly from: string;
  readonly price: string;
}

export const emptySpec: TypedSpec = { name: '', value: '', unit: '' };
export const emptyTier: TypedTier = { from: '', price: '' };

/** The form of a product, filled with what is stated. */
export function typedOf(product: StatedProduct): TypedProduct {
  const { name, description, price, lead } = product;
  const tiered = price?.kind === 'tiers' ? price : null;
  const currency = tiered?.currency ?? 'KRW';
  return {
    nameKo: name.ko,
    nameEn: name.en ?? '',
    textKo: description?.ko ?? '',
    textEn: description?.en ?? '',
    code: product.code ?? '',
    category: product.category ?? '',
    pictures: product.pictures,
    model: product.model,
    step: product.step,
    papers: product.papers,
    specs: product.specs.map((spec) => ({ ...spec, unit: spec.unit ?? '' })),
    unit: product.unit ?? '',
    least: numberText(product.least),
    multiple: numberText(product.multiple),
    priceKind: price?.kind ?? '',
    currency,
    tiers: (tiered?.tiers ?? []).map((tier) => ({
      from: numberText(tier.from),
      price: decimalOf(tier.price, currency),
    })),
    leadLeast: numberText(lead?.least),
    leadMost: numberText(lead?.most),
    hs: product.hs ?? '',
    keywords: joinList(product.keywords),
  };
}

/** What a filled form states, to be checked by the schema; what is no number becomes NaN. */
export function statedOf(typed: TypedProduct): unknown {
  const specs = typed.specs.filter(({ name, value, unit }) => filled(name, value, unit));
  const tiers = typed.tiers.filter(({ from, price }) => filled(from, price));
  const description = stated({ ko: text(typed.textKo), en: text(typed.textEn) });
  const lead = stated({ least: numberOf(typed.leadLeast), most: numberOf(typed.leadMost) });
  return stated({
    name: stated({ ko: typed.nameKo.trim(), en: text(typed.nameEn) }),
    description: Object.keys(description).length > 0 ? description : undefined,
    code: text(typed.code),
    category: typed.category || undefined,
    pictures: typed.pictures,
    model: typed.model,
    step: typed.step,
    papers: typed.papers,
    specs: specs.map(({ name, value, unit }) => stated({ name, value, unit: text(unit) })),
    unit: typed.unit || undefined,
    least: numberOf(typed.least),
    multiple: numberOf(typed.multiple),
    price: priceOf(typed, tiers),
    lead: Object.keys(lead).length > 0 ? lead : undefined,
    hs: text(typed.hs.replace(/[.\s-]/g, '')),
    keywords: [...new Set(splitList(typed.keywords))],
  });
}

function priceOf({ priceKind, currency }: TypedProduct, tiers: readonly TypedTier[]): unknown {
  if (priceKind === '') return undefined;
  if (priceKind === 'on-request') return { kind: priceKind };
  const read = tiers.map(({ from, price }) => ({
    from: numberOf(from),
    price: minorOf(price, currency) ?? Number.NaN,
  }));
  return { kind: priceKind, currency, tiers: read };
}

const text = (typed: string): string | undefined => typed.trim() || undefined;
const filled = (...texts: readonly string[]): boolean => texts.some((one) => one.trim() !== '');
const numberText = (value: number | undefined): string => (value === undefined ? '' : `${value}`);

function numberOf(typed: string): number | undefined {
  const plain = typed.trim().replaceAll(',', '');
  if (plain === '') return undefined;
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Without what states nothing. */
const stated = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** An empty form. */
export const emptyProduct: TypedProduct = {
  ...typedOf({ name: { ko: '' }, pictures: [], papers: [], specs: [], keywords: [] }),
  unit: 'ea',
};
