import type { RefusedFile } from '#capabilities/factory-register/registerDraft.ts';

/** Why a file is refused, and what to do about it. */
const texts: Readonly<Record<RefusedFile['code'], string>> = {
  empty: 'it is empty',
  'too-large': 'it is larger than 16 MB: leave out what is not needed, or cut it',
  'old-excel': 'it is an old Excel file (.xls) or locked by a password: save it as .xlsx or CSV',
  'web-page':
    'it is a web page that is called a spreadsheet: open it in Excel and save it as .xlsx or CSV',
  'not-a-table': 'it is neither CSV nor an Excel file (.xlsx)',
  damaged: 'it is damaged, or a quotation mark in it is never closed: save it anew',
  bomb: 'it unpacks to more than 128 MB, or takes longer than 30 s to read: no register does',
  'too-many-rows': 'it has more than 20,000 rows: cut it',
  'too-many-columns': 'it has more than 200 columns: leave out what is not needed',
  'no-sheet': 'it has no sheet of that name; its sheets are',
  'no-headings':
    'no row names the columns: 회사명 and 공장주소 or 공장주소_지번 are needed; it begins with',
  'no-rows': 'none of its rows can be taken: each lacks a name or an address, or cannot be read',
};

export function fileFaultText({ code, met }: RefusedFile): string {
  return met === '' ? texts[code] : `${texts[code]} ${met}`;
}
