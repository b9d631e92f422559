/** Versions of the sentence by which a named person agrees to be shown; the texts of each stay as they were. */
export const consentWordings = ['1', '2'] as const;
export type ConsentWording = (typeof consentWordings)[number];

/** The version that is asked for now. */
export const consentWording: ConsentWording = '2';

/** The version that a contact was stated with: at first it was not noted. */
export const wordingOf = (consent: true | ConsentWording): ConsentWording =>
  consent === true ? '1' : consent;
