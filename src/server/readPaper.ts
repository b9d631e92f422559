import { constants, inflateSync } from 'node:zlib';
import { activePdf, readPdf } from '#server/readDocument.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** What is wrong with a PDF; `locked` is one that cannot be looked into. */
export const paperFaults = ['type', 'damaged', 'active', 'locked'] as const;
export type PaperFault = (typeof paperFaults)[number];

/** Most packed lists of objects, and most bytes of one and of all once they are unpacked. */
const packed = { lists: 20_000, one: 8 * 1024 * 1024, all: 64 * 1024 * 1024 } as const;
/** Marks of an archive that another program would find in the same bytes. */
const archive = ['PK\x05\x06', 'PK\x06\x06'] as const;

/** Looks through a PDF, packed objects and all, for what acts, and counts its pages. Meant for a thread of its own. */
export function readPaper(bytes: Uint8Array): Result<{ readonly pages: number }, PaperFault> {
  const read = readPdf(bytes, (text) => activePdf.test(outsideStreams(text)));
  if (!read.ok) {
    const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
    return err(start === '%PDF-' ? read.error : 'type');
  }
  const text = plainNames(Buffer.from(bytes).toString('latin1'));
  if (longActive.test(text)) return err('active');
  if (archive.some((mark) => text.slice(-70_000).includes(mark))) return err('damaged');
  const outside = outsideStreams(text);
  if (/\/Encrypt\b/.test(outside)) return err('locked');
  const lists = unpackedLists(bytes, text);
  if (!lists.ok) return lists;
  if (lists.value.some((list) => activePdf.test(list))) return err('active');
  const pages = [outside, ...lists.value].reduce((sum, part) => sum + pagesIn(part), 0);
  return pages > 0 ? ok({ pages }) : err('damaged');
}

/** As `activePdf`, without words so short that packed bytes hold them by chance. */
const longActive = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|XFA)\b/;

/** Names may be written with codes of letters: `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const outsideStreams = (text: string): string =>
  text
    .split('endstream')
    .map((part) => {
      const begin = /\bstream\r?\n/.exec(part);
      return begin ? part.slice(0, begin.index) : part;
    })
    .join('\n');

const pagesIn = (text: string): number => text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;

/** The texts of all packed lists of objects. */
function unpackedLists(bytes: Uint8Array, text: string): Result<string[], PaperFault> {
  const lists: string[] = [];
  let all = 0;
  const raw = Buffer.from(bytes).toString('latin1');
  if (!/\/ObjStm\b/.test(text)) return ok(lists);
  for (const { index } of raw.matchAll(/\bstream\r?\n/g)) {
    const dictionary = plainNames(raw.slice(Math.max(0, raw.lastIndexOf('obj', index)), index));
    if (!/\/ObjStm\b/.test(dictionary)) continue;
    if (lists.length === packed.lists) return err('locked');
    const begin = raw.indexOf('\n', index) + 1;
    const end = raw.indexOf('endstream', begin);
    const body = bytes.subarray(begin, end < 0 ? undefined : end);
    const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '';
    if (!/^(?:|\/FlateDecode|\[\s*\/FlateDecode\s*\])$/.test(filters)) return err('locked');
    if (/\/Predictor\s+(?!1\b)/.test(dictionary)) return err('locked');
    try {
      const list = filters === '' ? Buffer.from(body) : unpacked(body);
      all += list.length;
      lists.push(plainNames(list.toString('latin1')));
    } catch {
      return err('damaged');
    }
    if (all > packed.all) return err('damaged');
  }
  return ok(lists);
}

const unpacked = (body: Uint8Array): Buffer =>
  inflateSync(body, { maxOutputLength: packed.one, finishFlush: constants.Z_SYNC_FLUSH });
