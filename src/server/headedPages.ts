import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentHash } from '#server/contentHash.ts';

/** A page with something in its head, packed. */
export interface HeadedPage {
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Heads whose pages are kept: few differ, and all change at once. */
const most = 16;
const params = { [constants.BROTLI_PARAM_QUALITY]: 8 };

/** Puts heads into a page, before the end of its own; each is packed once. */
export function headedPages(html: string): (head: string) => HeadedPage {
  const kept = new Map<string, HeadedPage>();
  return (head) => {
    const known = kept.get(head);
    if (known) return known;
    const plain = Buffer.from(html.replace('</head>', () => `${head}</head>`));
    const page = {
      etag: `"${contentHash(plain)}"`,
      plain,
      br: brotliCompressSync(plain, { params }),
      gzip: gzipSync(plain),
    };
    if (kept.size >= most) kept.clear();
    kept.set(head, page);
    return page;
  };
}
