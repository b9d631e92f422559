import type { RowReader } from '#capabilities/product-sheets/rowReader.ts';
import { mostSpecs, type SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';

type Spec = StatedProduct['specs'][number];

interface ReadSpecs {
  readonly specs: Spec[];
  /** Column that each was read from, as the start of its parts’ names. */
  readonly specColumns: readonly SheetColumn[];
}

/** The specifications of a row: they stand for those there are, all together; without any, those stay. */
export function readSpecs(row: RowReader, current: StatedProduct | null): ReadSpecs {
  const specs: Spec[] = [];
  const specColumns: SheetColumn[] = [];
  const take = (column: SheetColumn, spec: Spec | null): void => {
    if (!spec) return;
    specs.push(spec);
    specColumns.push(column);
  };
  const lines = row.word('specs');
  let isTakenBack = lines.kind === 'back';
  if (lines.kind === 'text') {
    for (const line of lines.text.split('\n')) take('specs', specOfLine(row, 'specs', line));
  }
  for (let n = 1; n <= mostSpecs; n++) {
    const whole = row.word(`spec.${n}`);
    if (whole.kind === 'text') take(`spec.${n}`, specOfLine(row, `spec.${n}`, whole.text));
    const [name, value, unit] = [
      row.word(`spec.${n}.name`),
      row.word(`spec.${n}.value`),
      row.word(`spec.${n}.unit`),
    ];
    isTakenBack ||= whole.kind === 'back' || name.kind === 'back';
    if (name.kind !== 'text' && value.kind !== 'text' && unit.kind !== 'text') continue;
    if (name.kind !== 'text') row.fault(`spec.${n}.name`, 'spec-name');
    else if (value.kind !== 'text') row.fault(`spec.${n}.value`, 'spec-value');
    else {
      const unitText = unit.kind === 'text' ? { unit: unit.text } : {};
      take(`spec.${n}`, { name: name.text, value: value.text, ...unitText });
    }
  }
  if (specs.length === 0 && !isTakenBack) return { specs: current?.specs ?? [], specColumns };
  return { specs, specColumns };
}

/** A unit is only told from a value that is a number: `재질: SUS 304` has none. */
const measured = /^([^\p{L}]*\d[^\p{L}]*?)\s*([\p{L}\p{So}%°][^\s\d]{0,18}[²³23]?)$/u;

function specOfLine(row: RowReader, column: SheetColumn, line: string): Spec | null {
  if (line.trim() === '') return null;
  const read = /^([^:：=]+)[:：=](.+)$/s.exec(line);
  const [name = '', value = ''] = [read?.[1]?.trim(), read?.[2]?.trim()];
  if (name === '' || value === '') {
    row.fault(column, 'spec-colon');
    return null;
  }
  const [, number, unit] = measured.exec(value) ?? [];
  return number && unit ? { name, value: number.trim(), unit } : { name, value };
}
