/** Forms of a company that a name may or may not carry. */
const forms =
  /주식회사|유한책임회사|유한회사|합자회사|합명회사|사단법인|재단법인|협동조합|\((?:주|유|자|합|재|사)\)|㈜|㈐/gu;
const latinForms = /\b(?:co|ltd|inc|corp|llc|corporation|company|limited)\b\.?/giu;
/** An earlier name told with the present one: (구 두산중공업), (구: …), (舊 …). */
const formerly = /[([]\s*(?:구|舊|옛)\s*[:.)]?\s*([^()[\]]+?)\s*[)\]]/gu;

/** A company's name as a register gives it: without the earlier names told with it. */
export interface ReadName {
  readonly name: string;
  readonly former: readonly string[];
}

/** Reads a name: composed, in single spaces, earlier names apart. */
export function readCompanyName(text: string): ReadName {
  const composed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const former = [...composed.matchAll(formerly)].flatMap(([, name]) => (name ? [name] : []));
  const name = composed.replace(formerly, ' ').replace(/\s+/gu, ' ').trim();
  return name === '' ? { name: composed, former: [] } : { name, former };
}

/**
 * A name as names are compared: composed and of one width (NFKC), lower case, without company forms, letters and digits
 * only. Where nothing would be left (a company called 주식회사), the forms stay.
 */
export function plainName(text: string): string {
  const letters = (kept: string): string =>
    kept
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const bare = letters(readCompanyName(text).name.replace(forms, ' ').replace(latinForms, ' '));
  return bare === '' ? letters(text) : bare;
}
