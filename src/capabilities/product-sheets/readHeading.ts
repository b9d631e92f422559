import { columnTitle } from '#capabilities/product-sheets/columnTitle.ts';
import { plainWord } from '#capabilities/product-sheets/plainWord.ts';
import {
  mostSpecs,
  mostTiers,
  type OneColumnName,
  oneColumns,
  type SheetColumn,
} from '#capabilities/product-sheets/sheetColumn.ts';
import { languages } from '#shared/language.ts';

/** What a heading names, and what stands in brackets beside it: `단가(USD)`. */
export interface Heading {
  readonly column: SheetColumn;
  readonly hint: string;
}

const known: ReadonlyMap<string, OneColumnName> = new Map(
  (Object.keys(oneColumns) as OneColumnName[]).flatMap((name) =>
    [...oneColumns[name].aliases, ...languages.map((language) => columnTitle(name, language))].map(
      (word) => [plainWord(word), name] as const,
    ),
  ),
);

const bands: readonly (readonly [pattern: RegExp, kind: 'from' | 'price'])[] = [
  [
    /^(?:수량이상|구간수량|수량구간|적용수량|이상수량|fromquantity|fromqty|quantity|qty)(\d*)$/,
    'from',
  ],
  [/^(?:단가|가격|판매가|판매단가|공급가|공급단가|금액|unitprice|price|fobprice)(\d*)$/, 'price'],
];
const specification =
  /^(?:규격|사양|스펙|제원|spec|specification)(\d+)(?:(이름|항목|항목명|name)|(값|내용|value)|(단위|unit))?$/;

/** The column that a heading names; null where none does. */
export function readHeading(text: string): Heading | null {
  const bracket = /[([（［]([^)\]）］]*)[)\]）］]/u.exec(text);
  const hint = bracket?.[1]?.trim() ?? '';
  const whole = columnOf(plainWord(text));
  if (whole) return { column: whole, hint };
  const bare = bracket ? columnOf(plainWord(text.replace(bracket[0], ''))) : null;
  return bare && { column: bare, hint };
}

function columnOf(word: string): SheetColumn | null {
  const one = known.get(word);
  if (one) return one;
  for (const [pattern, kind] of bands) {
    const found = pattern.exec(word);
    if (!found) continue;
    const number = Number(found[1] || 1);
    return number >= 1 && number <= mostTiers ? `${kind}.${number}` : null;
  }
  const found = specification.exec(word);
  const number = Number(found?.[1]);
  if (!found || !(number >= 1 && number <= mostSpecs)) return null;
  const [, , name, value, unit] = found;
  if (name) return `spec.${number}.name`;
  if (value) return `spec.${number}.value`;
  return unit ? `spec.${number}.unit` : `spec.${number}`;
}
