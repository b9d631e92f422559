import { noticeMail, type Told } from '#capabilities/accounts/noticeMail.ts';
import { type RfqMailKind, rfqMailTexts } from '#capabilities/rfq/rfqMailTexts.ts';
import { type LocalText, textIn } from '#shared/localText.ts';
import { momentText } from '#shared/momentText.ts';

interface Occasion {
  readonly company: LocalText;
  /** Name of the organisation that asks. */
  readonly buyer: string;
  readonly title: string;
  readonly deadline: string | null;
  /** What the other side wrote; empty where there is nothing. */
  readonly words: string;
  readonly link: string;
}

/** A mail to one side of a request about what has happened in it; prices stand in none. */
export function rfqMail(kind: RfqMailKind, told: Told, occasion: Occasion) {
  const { language } = told;
  const { subject, line, action } = rfqMailTexts[language][kind];
  const { company, buyer, title, deadline, words, link } = occasion;
  const fill = (text: string): string =>
    text
      .replace('{company}', () => textIn(company, language))
      .replace('{buyer}', () => buyer)
      .replace('{title}', () => title)
      .replace('{deadline}', () => (deadline === null ? '' : momentText(deadline, language)));
  const quoted = words === '' ? null : words.replaceAll(/^/gm, '> ');
  return noticeMail(told, fill(subject), [fill(line), quoted, `${action}\n${link}`]);
}
