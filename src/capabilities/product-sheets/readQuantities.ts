import { readAmount } from '#capabilities/product-sheets/readAmount.ts';
import { readDays } from '#capabilities/product-sheets/readDays.ts';
import type { RowReader } from '#capabilities/product-sheets/rowReader.ts';
import type { SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';
import { unitOf } from '#capabilities/product-sheets/sheetWords.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import type { UnitId } from '#shared/unit.ts';

/** The unit of a row, which a quantity such as `12.5 kg` may tell where its own cell does not. */
export interface RowUnit {
  unit: UnitId | undefined;
}

export function readUnit(row: RowReader, current: StatedProduct | null): RowUnit {
  const word = row.word('unit');
  if (word.kind === 'left') return { unit: current?.unit };
  if (word.kind === 'back') return { unit: undefined };
  const unit = unitOf(word.text);
  if (unit === null) row.fault('unit', 'unit');
  return { unit: unit ?? undefined };
}

/** A quantity of a cell; undefined where it is taken back or cannot be read, which is told. */
export function readQuantity(
  row: RowReader,
  column: SheetColumn,
  text: string,
  of: RowUnit,
): number | undefined {
  const read = readAmount(text);
  const word = read?.after.replace(/(?:이상|부터|~|\+)+$/u, '').trim() ?? '';
  const named = word === '' ? null : unitOf(word);
  if (read?.before !== '' || (word !== '' && named === null)) {
    row.fault(column, 'not-a-number');
    return undefined;
  }
  if (named !== null) of.unit ??= named;
  if (named !== null && of.unit !== named) row.fault(column, 'other-unit');
  return Number(read.digits);
}

/** A quantity field of a product: as its cell says, else as it is. */
export function quantityOf(
  row: RowReader,
  column: 'least' | 'multiple',
  of: RowUnit,
  current: StatedProduct | null,
): number | undefined {
  const word = row.word(column);
  if (word.kind === 'left') return current?.[column];
  return word.kind === 'back' ? undefined : readQuantity(row, column, word.text, of);
}

/** Days until dispatch: as the cells say, else as they are. */
export function leadOf(row: RowReader, current: StatedProduct | null): StatedProduct['lead'] {
  const [most, least] = [row.word('leadMost'), row.word('leadLeast')];
  if (most.kind === 'back') return undefined;
  let { most: longest, least: shortest } = current?.lead ?? {};
  if (most.kind === 'text') {
    const read = readDays(most.text);
    if (!read) row.fault('leadMost', 'not-days');
    longest = read?.most;
    shortest = read?.least ?? shortest;
  }
  if (least.kind === 'back') shortest = undefined;
  if (least.kind === 'text') {
    const read = readDays(least.text);
    if (!read || read.least !== null) row.fault('leadLeast', 'not-days');
    shortest = read?.most;
  }
  if (longest === undefined) {
    if (least.kind === 'text') row.fault('leadMost', 'lead-missing');
    return undefined;
  }
  return { most: longest, ...(shortest !== undefined && { least: shortest }) };
}
