/** A word as it is compared: composed, small, without spaces and marks. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*·.,:/()[\]-]/gu, '');
