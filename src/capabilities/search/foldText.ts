/** Company forms that a name may or may not carry: 주식회사, (주), ㈜, Co., Ltd. and the like. */
const companyForms = /주식회사|\(주\)|㈜|\b(?:co|ltd|inc|corp|corporation)\b\.?/giu;

/** Text as the search compares it: composed (NFC), lower case, letters and digits only, without company forms. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(companyForms, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
