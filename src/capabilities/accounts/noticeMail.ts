import { closing, greeting } from '#capabilities/accounts/accountMail.ts';
import type { Language } from '#shared/language.ts';

/** Somebody who is told something by mail; without a name where only the address is known. */
export interface Told {
  readonly name: string | null;
  readonly email: string;
  readonly language: Language;
}

/** A mail that tells of something that has happened: its paragraphs between greeting and closing. */
export function noticeMail(
  { name, email, language }: Told,
  subject: string,
  paragraphs: readonly (string | null)[],
) {
  const hello = name === null ? plainGreeting[language] : greeting[language](name);
  const body = [hello, ...paragraphs, closing[language]].filter(Boolean).join('\n\n');
  return { recipient: email, language, subject, body };
}

/** What somebody wrote to explain a decision, as it is. */
export const reasonLine = (language: Language, reason: string): string =>
  `${language === 'ko' ? '사유' : 'Reason'}: ${reason}`;

const plainGreeting: Record<Language, string> = { ko: '안녕하세요.', en: 'Hello,' };
