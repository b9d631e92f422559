import type { CellProblem, ProblemCode } from '#capabilities/product-sheets/cellProblem.ts';
import { type CellWord, cellWord } from '#capabilities/product-sheets/cellWord.ts';
import type { SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';

/** Letters of a cell that a problem repeats. */
const mostMet = 60;
const cellError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FORMULA!)$/;

const left: CellWord = { kind: 'left' };
/** What stands for letters that were lost, and what no text holds. */
const broken = /[\ufffd\ufffe\uffff\ufdd0-\ufdef]|\p{Surrogate}/u;

/** The cells of one row by their column, and what stands in brackets in their headings. */
export interface RowCells {
  readonly cells: ReadonlyMap<SheetColumn, string>;
  readonly hints: ReadonlyMap<SheetColumn, string>;
}

/** Reads the cells of a row one after another and gathers what is wrong with them. */
export interface RowReader {
  word(column: SheetColumn): CellWord;
  hint(column: SheetColumn): string;
  fault(column: SheetColumn | null, code: ProblemCode): void;
  readonly problems: readonly CellProblem[];
}

export function rowReader({ cells, hints }: RowCells): RowReader {
  const problems: CellProblem[] = [];
  const fault = (column: SheetColumn | null, code: ProblemCode): void => {
    const isToldAlready = problems.some((one) => one.column === column);
    const met = column === null ? '' : (cells.get(column) ?? '').trim().slice(0, mostMet);
    if (!isToldAlready) problems.push({ column, code, met });
  };
  return {
    problems,
    fault,
    hint: (column) => hints.get(column) ?? '',
    word(column) {
      const cell = cells.get(column);
      if (cell === undefined) return left;
      const word = cellWord(cell);
      if (word.kind !== 'text') return word;
      const isError = cellError.test(word.text);
      if (!isError && !broken.test(word.text)) return word;
      fault(column, isError ? 'cell-error' : 'letters');
      return left;
    },
  };
}
