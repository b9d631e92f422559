import { noticeMail, type Told } from '#capabilities/accounts/noticeMail.ts';
import { companyPageTexts as en } from '#capabilities/company-pages/page.en.texts.ts';
import { companyPageTexts as ko } from '#capabilities/company-pages/page.ko.texts.ts';
import type { AskableName } from '#capabilities/company-pages/pageSection.ts';
import type { Language } from '#shared/language.ts';
import { type LocalText, textIn } from '#shared/localText.ts';

interface Occasion {
  readonly company: string;
  readonly name: LocalText;
  readonly publicUrl: string;
}

const texts = { ko, en };

const words: Record<
  Language,
  { asked: string; askedLine: string; ends: string; endsLine: string }
> = {
  ko: {
    asked: '[창원산단 트윈] {} 페이지에서 찾는 내용이 있습니다',
    askedLine: '{} 페이지를 본 분들이 아래 내용을 알고 싶어 합니다. 적어 두시면 바로 보입니다.',
    ends: '[창원산단 트윈] 곧 만료되는 인증: {}',
    endsLine: '만료일이 지나면 {} 페이지에서 보이지 않습니다. 새 만료일을 적어 주세요.',
  },
  en: {
    asked: '[Changwon Twin] Readers of {} look for something',
    askedLine: 'People who read the page of {} would like to know the following.',
    ends: '[Changwon Twin] A certificate ends soon: {}',
    endsLine:
      'After its last day it is no longer shown on the page of {}. Please state the new one.',
  },
};

/** Tells those who run a page which parts readers ask for. */
export function askMail(told: Told, occasion: Occasion, sections: readonly AskableName[]) {
  const { language } = told;
  const { asked, askedLine } = words[language];
  const named = sections.map((section) => `· ${askedFor(section, language)}`).join('\n');
  return about(told, occasion, asked, [askedLine, named]);
}

const askedFor = (name: AskableName, language: Language): string =>
  name === 'products' ? texts[language].productTerms : texts[language].part[name];

/** Tells those who run a page that a certificate ends, with the day. */
export function endingMail(told: Told, occasion: Occasion, standard: string, expires: string) {
  const { language } = told;
  const { ends, endsLine } = words[language];
  return about(told, occasion, ends, [`${standard} · ${expires}`, endsLine]);
}

function about(
  told: Told,
  { company, name, publicUrl }: Occasion,
  subject: string,
  lines: readonly string[],
) {
  const { language } = told;
  const fill = (text: string): string => text.replace('{}', textIn(name, language));
  return noticeMail(told, fill(subject), [
    ...lines.map(fill),
    `${publicUrl}/${language}/edit/${company}`,
  ]);
}
