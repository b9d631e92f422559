import type { PrivateFile } from '#server/privateFile.ts';
import { type DocumentFault, readDocument } from '#server/readDocument.ts';
import { ok, type Result } from '#shared/result.ts';

/** Media types of drawings, which are handed on as they are and never opened here. */
const drawings = {
  step: 'model/step',
  dxf: 'image/vnd.dxf',
} as const;

/** Ends of names by media type. */
export const attachmentEndings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  [drawings.step]: 'step',
  [drawings.dxf]: 'dxf',
};

/** Takes a document as `readDocument` does, or what its content says to be a STEP or DXF file. */
export async function readAttachment(
  bytes: Uint8Array,
): Promise<Result<PrivateFile, DocumentFault>> {
  const drawing = drawingType(bytes);
  return drawing ? ok({ type: drawing, bytes }) : readDocument(bytes);
}

function drawingType(bytes: Uint8Array): string | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = view.subarray(0, 4096).toString('latin1');
  const tail = view.subarray(-256).toString('latin1').trimEnd();
  if (head.startsWith('AutoCAD Binary DXF\r\n\x1a\0')) return drawings.dxf;
  if (view.includes(0)) return null;
  if (/^\s*ISO-10303-21;/.test(head)) return /END-ISO-10303-21;$/.test(tail) ? drawings.step : null;
  const dxf = /^(?:\s*999\r?\n[^\n]*\n)*\s*0\s*\r?\n\s*SECTION\s*\r?\n/.test(head);
  return dxf && /\n\s*EOF$/.test(tail) ? drawings.dxf : null;
}

/** A name to save an attachment under: without folders or signs that mean something, with the end of its type. */
export function attachmentName(given: string, type: string): string {
  const end = attachmentEndings[type] ?? 'bin';
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const bare = last.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[^\p{L}\p{N} ._()-]+/gu, '_');
  const name = bare.replace(/^[\s.]+|[\s.]+$/g, '').slice(0, 80);
  return `${name === '' ? 'file' : name}.${end}`;
}
