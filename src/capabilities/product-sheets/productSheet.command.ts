import type { ExportName } from '#capabilities/product-sheets/exportName.ts';
import type {
  SheetOutcome,
  SheetPlan,
  UndoneSheet,
} from '#capabilities/product-sheets/productSheet.ts';
import type { Language } from '#shared/language.ts';
import { readJson, sendJson } from '#view/readJson.ts';

/** The products of a company and the organisation that runs its page. */
export interface ProductsOf {
  readonly organisation: string;
  readonly company: string;
}

const page = ({ organisation, company }: ProductsOf): string =>
  `organisations/${organisation}/pages/${company}/products/sheets`;

export const sheetsPath = (of: ProductsOf): string => `/api/${page(of)}`;
export const tradePath = (of: ProductsOf): string => `/api/${page(of)}/trade`;
export const filePath = (of: ProductsOf, name: ExportName, language: Language): string =>
  `/api/${page(of)}/files/${name}?language=${language}`;

/** Sends a file to be compared with the products; nothing is changed by it. */
export const sendSheet = (of: ProductsOf, file: File, language: Language) =>
  readJson<SheetPlan>(
    `/api/uploads/${page(of)}?${new URLSearchParams({ file: file.name.slice(-200), language })}`,
    { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file },
  );

/** Takes a compared file to the drafts, without its rows that have problems. */
export const applySheet = (of: ProductsOf, id: string) =>
  sendJson<SheetOutcome>(`${sheetsPath(of)}/${id}/application`, { leaveOut: true });

/** Takes an applied file back. */
export const undoSheet = (of: ProductsOf, id: string) =>
  sendJson<UndoneSheet>(`${sheetsPath(of)}/${id}`, null, 'DELETE');
