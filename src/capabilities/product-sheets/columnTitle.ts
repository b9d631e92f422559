import {
  type OneColumnName,
  oneColumns,
  type SheetColumn,
} from '#capabilities/product-sheets/sheetColumn.ts';
import type { Language } from '#shared/language.ts';
import { type LocalText, textIn } from '#shared/localText.ts';

const numbered: Readonly<Record<string, LocalText>> = {
  from: { ko: '수량 이상', en: 'From quantity' },
  price: { ko: '단가', en: 'Unit price' },
  spec: { ko: '규격', en: 'Specification' },
};
const parts: Readonly<Record<string, LocalText>> = {
  name: { ko: '이름', en: 'name' },
  value: { ko: '값', en: 'value' },
  unit: { ko: '단위', en: 'unit' },
};

/** Heading of a column. */
export function columnTitle(column: SheetColumn, language: Language): string {
  if (column in oneColumns) return textIn(oneColumns[column as OneColumnName].title, language);
  const [kind = '', number = '', part = ''] = column.split('.');
  const words = [numbered[kind], parts[part]].map((word) => (word ? textIn(word, language) : ''));
  return `${words[0]} ${number} ${words[1]}`.trim();
}

/** Letters of a column as a spreadsheet names it, from nought: A, B … AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}
