import type { SectorId } from '#capabilities/companies/sector.ts';
import type { ChosenColumns, Field } from '#capabilities/factory-register/registerColumns.ts';
import type {
  RegisterRow,
  RowProblem,
  RowProblemCode,
} from '#capabilities/factory-register/registerRow.ts';
import { holdsResidentNumber } from '#shared/residentNumber.ts';

/** Longest name and address, letters. */
const mostName = 100;
const mostAddress = 300;
const mostPeople = 200_000;
const mostArea = 20_000_000;

/** A cell that a spreadsheet would carry out: never a name or an address. */
const formula = /^[=@\t\r]|^[+-]\s*(?:[\d('"]|[A-Za-z]+\()/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unreadable = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd\ufffe\uffff]|\p{Co}|\p{Surrogate}/u;

/** The factories of a table, and what is wrong with its rows. Empty rows are passed over. */
export function readRows(
  table: readonly (readonly string[])[],
  { header, at, headings }: ChosenColumns,
): { rows: RegisterRow[]; problems: RowProblem[] } {
  const rows: RegisterRow[] = [];
  const problems: RowProblem[] = [];
  for (let index = header + 1; index < table.length; index++) {
    const cells = table[index] as readonly string[];
    const cell = (field: Field): string => cellText(at[field] === null ? '' : cells[at[field]]);
    const note = (code: RowProblemCode, field: Field | null): void => {
      const column = field === null ? null : (headings[at[field] ?? -1] ?? null);
      problems.push({ row: index + 1, column, code });
    };
    if (cells.every((text) => text.trim() === '')) continue;
    const fault = faultOf(cell);
    if (fault) {
      note(fault.code, fault.field);
      continue;
    }
    const people = countIn(cell('people'), mostPeople);
    if (people === undefined) note('people-unreadable', 'people');
    const area = countIn(cell('area'), mostArea);
    if (area === undefined) note('area-unreadable', 'area');
    rows.push({
      row: index + 1,
      name: cell('name'),
      complex: cell('complex') || null,
      address: cell('address'),
      lot: cell('lot'),
      people: people === undefined ? null : people && Math.round(people),
      areaM2: area ?? null,
      sector: sectorOfIndustry(cell('industry')),
    });
  }
  return { rows, problems };
}

interface Fault {
  readonly code: RowProblemCode;
  readonly field: Field;
}

/** Why a row cannot be taken; null where it can. */
function faultOf(cell: (field: Field) => string): Fault | null {
  const told = (['name', 'complex', 'address', 'lot'] as const).map(
    (field) => [field, cell(field)] as const,
  );
  const worded = (code: RowProblemCode, bad: (text: string, field: Field) => boolean) => {
    const found = told.find(([field, text]) => bad(text, field));
    return found ? { code, field: found[0] } : null;
  };
  return (
    worded('unreadable-letters', (text) => unreadable.test(text)) ??
    worded('formula', (text) => formula.test(text)) ??
    worded('personal', holdsResidentNumber) ??
    worded(
      'too-long',
      (text, field) => text.length > (field === 'name' ? mostName : mostAddress),
    ) ??
    (/\p{L}/u.test(cell('name')) ? null : { code: 'no-name', field: 'name' }) ??
    (cell('address') === '' && cell('lot') === '' ? { code: 'no-address', field: 'address' } : null)
  );
}

/** A cell as text: composed, in single spaces. */
function cellText(cell: string | undefined): string {
  return (cell ?? '')
    .normalize('NFC')
    .replace(/[ \u00a0\u3000\n]+/gu, ' ')
    .trim();
}

/** A number as registers write it (1,234 / 12명 / 3.5); null for nothing or nought, undefined for what is none. */
function countIn(text: string, most: number): number | null | undefined {
  if (text === '' || text === '-') return null;
  const plain = text.replace(/[,\s]/g, '').replace(/(?:명|인|㎡|m2)$/u, '');
  if (!/^\d{1,9}(?:\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  if (value > most) return undefined;
  return value === 0 ? null : value;
}

/** Sector of a KSIC code (한국표준산업분류); null where none is told. */
function sectorOfIndustry(code: string): SectorId | null {
  const division = /^C?(\d{2})\d{0,3}$/.exec(code.split(/[,\s]/)[0] ?? '')?.[1];
  if (!division) return null;
  const sectors: Readonly<Record<string, SectorId>> = {
    24: 'steel',
    25: 'metalwork',
    26: 'electronics',
    28: 'electronics',
    29: 'machinery',
    30: 'transport',
    31: 'transport',
  };
  return sectors[division] ?? 'other';
}
