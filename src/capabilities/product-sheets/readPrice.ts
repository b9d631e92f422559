import { readAmount } from '#capabilities/product-sheets/readAmount.ts';
import { type RowUnit, readQuantity } from '#capabilities/product-sheets/readQuantities.ts';
import type { RowReader } from '#capabilities/product-sheets/rowReader.ts';
import { mostTiers, type SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';
import { currencyOf, unitOf } from '#capabilities/product-sheets/sheetWords.ts';
import type { ProductPrice, StatedProduct } from '#capabilities/products/statedProduct.ts';
import { type Currency, currencies, minorOf } from '#shared/currency.ts';

const asked =
  /^(?:견적요청|견적문의|견적|별도견적|가격문의|문의|협의|별도협의|onrequest|request|quote|askforquote|negotiable)$/i;

interface ReadPrice {
  readonly price: ProductPrice | undefined;
  /** Number of the columns that each band was read from. */
  readonly tierColumns: readonly number[];
}

interface Quantities {
  readonly of: RowUnit;
  readonly least: number | undefined;
  readonly multiple: number | undefined;
}

/** The price of a row: its bands stand for those there are, all together; without any, it stays as it is. */
export function readPrice(
  row: RowReader,
  { of, least, multiple }: Quantities,
  current: StatedProduct | null,
): ReadPrice {
  const first = row.word('price.1');
  const bands = Array.from({ length: mostTiers }, (_, i) => i + 1)
    .map((n) => ({ n, from: row.word(`from.${n}`), price: row.word(`price.${n}`) }))
    .filter(({ from, price }) => from.kind === 'text' || price.kind === 'text');
  const stated = statedCurrency(row);
  if (first.kind === 'back') return { price: undefined, tierColumns: [] };
  if (bands.length === 0) return { price: kept(row, stated, current), tierColumns: [] };
  if (bands.length === 1 && first.kind === 'text' && asked.test(first.text.replace(/\s/g, ''))) {
    return { price: { kind: 'on-request' }, tierColumns: [] };
  }
  const had = current?.price?.kind === 'tiers' ? current.price.currency : undefined;
  let currency: Currency | undefined =
    stated ?? currencyOf(row.hint(`price.${bands[0]?.n ?? 1}`)) ?? undefined;
  const tiers: { from: number; price: number }[] = [];
  const tierColumns: number[] = [];
  for (const { n, from, price } of bands) {
    const columns = { from: `from.${n}`, price: `price.${n}` } as const;
    if (price.kind !== 'text') {
      row.fault(columns.price, 'price-missing');
      continue;
    }
    const read = readUnitPrice(row, columns.price, price.text);
    if (read === null) continue;
    currency ??= read.currency ?? had ?? 'KRW';
    if (read.currency && read.currency !== currency) row.fault(columns.price, 'other-currency');
    const minor = minorOf(read.digits, currency);
    const begin =
      from.kind === 'text'
        ? readQuantity(row, columns.from, from.text, of)
        : n === bands[0]?.n
          ? (least ?? multiple ?? 1)
          : undefined;
    if (minor === null) row.fault(columns.price, priceFault(read.digits, currency));
    if (from.kind !== 'text' && begin === undefined) row.fault(columns.from, 'from-missing');
    tiers.push({ from: begin ?? 1, price: minor ?? 1 });
    tierColumns.push(n);
  }
  if (tiers.length === 0 || !currency) return { price: undefined, tierColumns };
  return { price: { kind: 'tiers', currency, tiers }, tierColumns };
}

function statedCurrency(row: RowReader): Currency | undefined {
  const word = row.word('currency');
  if (word.kind !== 'text') return undefined;
  const currency = currencyOf(word.text);
  if (currency === null) row.fault('currency', 'currency');
  return currency ?? undefined;
}

/** A currency alone changes no price: figures in another currency are other figures. */
function kept(
  row: RowReader,
  stated: Currency | undefined,
  current: StatedProduct | null,
): ProductPrice | undefined {
  const { price } = current ?? {};
  if (stated && price?.kind === 'tiers' && price.currency !== stated) {
    row.fault('currency', 'price-missing');
  }
  return price;
}

function readUnitPrice(row: RowReader, column: SheetColumn, text: string) {
  const read = readAmount(text);
  const [sign = '', per = ''] = (read?.after ?? '').split('/');
  const signs = [read?.before ?? '', sign].map((one) => one.trim()).filter((one) => one !== '');
  const named = signs.map(currencyOf);
  const fits = named.length < 2 && !named.includes(null);
  if (!read || !fits || (per.trim() !== '' && unitOf(per) === null)) {
    row.fault(column, 'not-a-price');
    return null;
  }
  return { digits: read.digits, currency: named[0] ?? undefined };
}

const priceFault = (digits: string, currency: Currency) =>
  (digits.split('.')[1]?.replace(/0+$/, '').length ?? 0) > currencies[currency]
    ? 'price-digits'
    : 'range';
