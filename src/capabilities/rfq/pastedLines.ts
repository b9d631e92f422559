import { emptyLine, type TypedLine } from '#capabilities/rfq/typedRfq.ts';
import { type UnitId, unitIds, units } from '#shared/unit.ts';

const columns = ['item', 'specification', 'quantity', 'unit', 'withinDays'] as const;
type Column = (typeof columns)[number];

const titles: Readonly<Record<Column, RegExp>> = {
  item: /품목|품명|item|part/i,
  specification: /규격|사양|재질|spec|material|description/i,
  quantity: /수량|qty|quantity/i,
  unit: /단위|unit|uom/i,
  withinDays: /납기|일수|days|lead/i,
};

/**
 * Lines out of cells that were copied from a spreadsheet: by the titles of its first row where it has any, else item,
 * specification, quantity, unit and days in this order. Rows without an item are left out.
 */
export function pastedLines(text: string): TypedLine[] {
  const rows = cellsOf(text);
  const first = (rows[0] ?? []).map((cell) => columnOf(cell));
  const isTitled = first.filter((column) => column !== undefined).length >= 2;
  const order = isTitled ? first : [...columns];
  return (isTitled ? rows.slice(1) : rows)
    .map((row) => lineOf((column) => row[order.indexOf(column)]?.trim() ?? ''))
    .filter(({ item }) => item !== '');
}

const columnOf = (cell: string): Column | undefined =>
  columns.find((column) => titles[column].test(cell));

function lineOf(cell: (column: Column) => string): TypedLine {
  const [, count = '', written = ''] = /^([\d.,]*)\s*(.*)$/.exec(cell('quantity')) ?? [];
  return {
    ...emptyLine,
    item: cell('item').replace(/\s+/g, ' '),
    specification: cell('specification'),
    quantity: count,
    unit: unitOf(cell('unit')) ?? unitOf(written) ?? emptyLine.unit,
    withinDays: /\d+/.exec(cell('withinDays'))?.[0] ?? '',
  };
}

function unitOf(written: string): UnitId | undefined {
  const word = written.trim().toLowerCase();
  return unitIds.find((id) => {
    const { name, short, one } = units[id];
    const known = [id, name.ko, name.en, short.ko, short.en, one.ko, one.en];
    return known.some((text) => text?.toLowerCase() === word);
  });
}

/** Rows of cells between tabs; a cell in quotation marks may hold line ends. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === undefined || end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
