import type { FileFault } from '#capabilities/product-sheets/productSheet.ts';

/** Why a file is refused, and what to do about it. */
export const fileFaultText: Readonly<Record<FileFault, string>> = {
  empty: 'It is empty.',
  'too-large': 'It is larger than 8 MB: leave out what is not needed, or cut it.',
  'old-excel': 'It is an old Excel file (.xls) or locked by a password: save it as .xlsx or CSV.',
  'web-page':
    'It is a web page that is called a spreadsheet: open it in Excel and save it as .xlsx or CSV.',
  'not-a-table': 'It is neither CSV nor an Excel file (.xlsx).',
  damaged: 'It is damaged, or a quotation mark in it is never closed: save it anew.',
  bomb: 'It unpacks to more than 64 MB, or takes too long to read.',
  'too-many-rows': 'It has more than 2,000 rows: cut it.',
  'too-many-columns': 'It has more than 320 columns: leave out what is not needed.',
  'no-headings': 'No row names the columns: 품명 or 품번 and one more are needed.',
  'no-rows': 'There are headings, and nothing below them.',
};
