import {
  type CellProblem,
  type ProblemCode,
  problemCodes,
} from '#capabilities/product-sheets/cellProblem.ts';
import { readPrice } from '#capabilities/product-sheets/readPrice.ts';
import { leadOf, quantityOf, readUnit } from '#capabilities/product-sheets/readQuantities.ts';
import { readSpecs } from '#capabilities/product-sheets/readSpecs.ts';
import {
  type RowCells,
  type RowReader,
  rowReader,
} from '#capabilities/product-sheets/rowReader.ts';
import type { SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';
import { categoryOf } from '#capabilities/product-sheets/sheetWords.ts';
import { splitList } from '#capabilities/products/listText.ts';
import { type StatedProduct, statedProductSchema } from '#capabilities/products/statedProduct.ts';

export interface ReadProduct {
  /** The product as the row wants it; null where something is wrong. */
  readonly value: StatedProduct | null;
  readonly problems: readonly CellProblem[];
}

/** A row as a new product, or as what becomes of the product as it is: empty cells leave what there is. */
export function readProduct(cells: RowCells, current: StatedProduct | null): ReadProduct {
  const row = rowReader(cells);
  const name = textOf(row, 'name', current?.name.ko);
  if (name === undefined) row.fault('name', 'name-missing');
  const of = readUnit(row, current);
  const least = quantityOf(row, 'least', of, current);
  const multiple = quantityOf(row, 'multiple', of, current);
  const { price, tierColumns } = readPrice(row, { of, least, multiple }, current);
  const { specs, specColumns } = readSpecs(row, current);
  const keywords = row.word('keywords');
  const wanted = without({
    ...(current ?? { pictures: [], papers: [] }),
    name: without({ ko: name ?? '', en: textOf(row, 'nameEn', current?.name.en) }),
    description: descriptionOf(row, current),
    code: textOf(row, 'code', current?.code),
    category: categoryIn(row, current),
    specs,
    unit: of.unit,
    least,
    multiple,
    price,
    lead: leadOf(row, current),
    hs: hsIn(row, current),
    keywords:
      keywords.kind === 'left'
        ? (current?.keywords ?? [])
        : keywords.kind === 'back'
          ? []
          : splitList(keywords.text),
  });
  if (row.problems.length > 0) return { value: null, problems: row.problems };
  const read = statedProductSchema.safeParse(wanted);
  if (read.success) return { value: read.data, problems: [] };
  for (const issue of read.error.issues) {
    row.fault(columnOf(issue.path, tierColumns, specColumns), codeOf(issue));
  }
  return { value: null, problems: row.problems };
}

function textOf(row: RowReader, column: SheetColumn, had: string | undefined): string | undefined {
  const word = row.word(column);
  if (word.kind === 'left') return had === '' ? undefined : had;
  return word.kind === 'back' ? undefined : word.text;
}

function descriptionOf(row: RowReader, current: StatedProduct | null) {
  const ko = textOf(row, 'description', current?.description?.ko);
  const en = textOf(row, 'descriptionEn', current?.description?.en);
  return ko === undefined && en === undefined ? undefined : without({ ko, en });
}

function categoryIn(row: RowReader, current: StatedProduct | null): StatedProduct['category'] {
  const word = row.word('category');
  if (word.kind === 'left') return current?.category;
  if (word.kind === 'back') return undefined;
  const category = categoryOf(word.text);
  if (category === null) row.fault('category', 'category');
  return category ?? undefined;
}

function hsIn(row: RowReader, current: StatedProduct | null): string | undefined {
  const word = row.word('hs');
  if (word.kind === 'left') return current?.hs;
  if (word.kind === 'back') return undefined;
  const digits = word.text.normalize('NFKC').replace(/[\s.-]/g, '');
  if (/^(?:\d{6}|\d{10})$/.test(digits)) return digits;
  row.fault('hs', /^(?:\d{5}|\d{9})$/.test(digits) ? 'hs-zero' : 'hs');
  return undefined;
}

/** An object without the fields that are undefined. */
function without<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly origin?: unknown;
}

function codeOf(issue: Issue): ProblemCode {
  const told = issue.message === 'control' ? 'letters' : issue.message;
  const known = problemCodes.find((code) => code === told);
  if (known) return known;
  if (issue.origin === 'array') return 'too-many';
  return issue.origin === 'string' && issue.code === 'too_big' ? 'too-long' : 'range';
}

const singles: Readonly<Record<string, SheetColumn>> = {
  'name.ko': 'name',
  'name.en': 'nameEn',
  'description.ko': 'description',
  'description.en': 'descriptionEn',
  'lead.least': 'leadLeast',
  'lead.most': 'leadMost',
};

function columnOf(
  path: readonly PropertyKey[],
  tierColumns: readonly number[],
  specColumns: readonly SheetColumn[],
): SheetColumn | null {
  const [field = '', second, third, fourth] = path.map(String);
  const column = singles[`${field}.${second}`];
  if (column) return column;
  if (field === 'specs') {
    const from = specColumns[Number(second)];
    if (!from || from === 'specs' || third === undefined) return from ?? 'specs';
    return `${from}.${third}` as SheetColumn;
  }
  if (field === 'price') {
    const at = third === undefined ? undefined : tierColumns[Number(third)];
    return at === undefined ? 'price.1' : `${fourth === 'from' ? 'from' : 'price'}.${at}`;
  }
  return field as SheetColumn;
}
