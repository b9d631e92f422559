import type { ProductFileKind } from '#capabilities/product-files/productFile.ts';

const endings: Readonly<Record<ProductFileKind, { readonly keep: RegExp; readonly add: string }>> =
  {
    model: { keep: /\.glb$/i, add: '.glb' },
    step: { keep: /\.(?:stp|step)$/i, add: '.step' },
    paper: { keep: /\.pdf$/i, add: '.pdf' },
  };
const mostLetters = 100;

/** A name to show and to save a file under: one line without signs that mean something to a file system, ending as its kind does. */
export function fileName(given: string, kind: ProductFileKind): string {
  const { keep, add } = endings[kind];
  const ending = keep.exec(given)?.[0].toLowerCase() ?? add;
  const stem = given
    .normalize('NFC')
    .replace(keep, '')
    .replace(/\p{C}/gu, '')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...stem].slice(0, mostLetters).join('').trim();
  return `${short || plainNames[kind]}${ending}`;
}

const plainNames: Readonly<Record<ProductFileKind, string>> = {
  model: 'model',
  step: 'model',
  paper: 'document',
};
