import { noticeMail, type Told } from '#capabilities/accounts/noticeMail.ts';
import type { Language } from '#shared/language.ts';
import { type LocalText, textIn } from '#shared/localText.ts';

interface Occasion {
  readonly name: LocalText;
  /** The report itself, for operators. */
  readonly report?: { readonly id: string; readonly publicUrl: string };
}

type State = 'open' | 'upheld' | 'dismissed';

/** Tells an operator that a page is reported, or whoever reported it what became of it. */
export function reportMail(state: State, told: Told, { name, report }: Occasion) {
  const { language } = told;
  const { subject, line } = texts[language][state];
  const what = textIn(name, language);
  const link = report ? `${report.publicUrl}/${language}/desk/reports/${report.id}` : null;
  return noticeMail(told, subject.replace('{}', what), [line.replace('{}', what), link]);
}

const texts: Record<Language, Record<State, { subject: string; line: string }>> = {
  ko: {
    open: {
      subject: '[창원산단 트윈] 신고: {}',
      line: '{} 페이지가 신고되었습니다.',
    },
    upheld: {
      subject: '[창원산단 트윈] 신고하신 페이지를 숨겼습니다',
      line: '신고하신 {} 페이지를 숨겼습니다. 알려 주셔서 고맙습니다. 남기신 연락처는 지웠습니다.',
    },
    dismissed: {
      subject: '[창원산단 트윈] 신고를 검토했습니다',
      line: '신고하신 {} 페이지를 검토했으나 그대로 두기로 했습니다. 남기신 연락처는 지웠습니다.',
    },
  },
  en: {
    open: {
      subject: '[Changwon Twin] A report: {}',
      line: 'The page of {} is reported.',
    },
    upheld: {
      subject: '[Changwon Twin] The page you reported is hidden',
      line: 'The page of {} that you reported is hidden. Thank you for telling us. Your address has been deleted here.',
    },
    dismissed: {
      subject: '[Changwon Twin] Your report was looked at',
      line: 'The page of {} that you reported was looked at and stays as it is. Your address has been deleted here.',
    },
  },
};
