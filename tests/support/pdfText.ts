import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** What somebody who opens the file can copy, page by page, and what the file says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const file = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(file, { mergePages: false });
  return { pages: text, info: (await getMeta(file)).info as Record<string, unknown> };
}
