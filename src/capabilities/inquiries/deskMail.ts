import { noticeMail, type Told } from '#capabilities/accounts/noticeMail.ts';
import type { Language } from '#shared/language.ts';
import { type LocalText, textIn } from '#shared/localText.ts';

/** What the operator is told, and what is told of the operator's decisions. */
export type DeskMailKind =
  | 'handover'
  | 'handover-passed'
  | 'handover-declined'
  | 'report'
  | 'report-upheld'
  | 'report-declined';

interface Occasion {
  readonly company: LocalText;
  readonly answer?: string;
  /** Where it is decided; only for operators. */
  readonly link?: string;
}

export function deskMail(kind: DeskMailKind, told: Told, { company, answer, link }: Occasion) {
  const { language } = told;
  const { subject, line } = texts[language][kind];
  const fill = (text: string): string => text.replace('{company}', () => textIn(company, language));
  return noticeMail(told, fill(subject), [fill(line), answer ?? null, link ?? null]);
}

const texts: Record<Language, Record<DeskMailKind, { subject: string; line: string }>> = {
  ko: {
    handover: {
      subject: '[창원산단 트윈] 전달할 문의: {company}',
      line: '아직 가입하지 않은 {company}에 문의를 전해 달라는 요청이 들어왔습니다.',
    },
    'handover-passed': {
      subject: '[창원산단 트윈] {company}에 문의를 전했습니다',
      line: '{company}에 보내신 문의를 운영자가 전했습니다. 답변은 기업이 직접 드립니다. 남기신 연락처는 지웠습니다.',
    },
    'handover-declined': {
      subject: '[창원산단 트윈] {company}에 문의를 전하지 못했습니다',
      line: '{company}에 보내신 문의를 전하지 못했습니다. 남기신 연락처는 지웠습니다.',
    },
    report: {
      subject: '[창원산단 트윈] 문의 신고: {company}',
      line: '{company}에 온 문의가 신고되었습니다.',
    },
    'report-upheld': {
      subject: '[창원산단 트윈] 신고하신 문의를 조치했습니다',
      line: '{company} 문의를 신고해 주셔서 확인하고 조치했습니다.',
    },
    'report-declined': {
      subject: '[창원산단 트윈] 신고하신 문의를 확인했습니다',
      line: '신고하신 {company} 문의를 확인했으나 조치하지 않기로 했습니다.',
    },
  },
  en: {
    handover: {
      subject: '[Changwon Twin] An inquiry to pass on: {company}',
      line: 'Somebody asks that an inquiry be passed on to {company}, which has not joined yet.',
    },
    'handover-passed': {
      subject: '[Changwon Twin] Your inquiry to {company} was passed on',
      line: 'The operator has passed your inquiry on to {company}; the company answers itself. Your address has been deleted here.',
    },
    'handover-declined': {
      subject: '[Changwon Twin] Your inquiry to {company} could not be passed on',
      line: 'Your inquiry to {company} could not be passed on. Your address has been deleted here.',
    },
    report: {
      subject: '[Changwon Twin] A reported inquiry: {company}',
      line: 'An inquiry to {company} has been reported.',
    },
    'report-upheld': {
      subject: '[Changwon Twin] Your report was acted on',
      line: 'Thank you for reporting an inquiry to {company}. It was looked at and acted on.',
    },
    'report-declined': {
      subject: '[Changwon Twin] Your report was looked at',
      line: 'The inquiry to {company} that you reported was looked at; nothing was done about it.',
    },
  },
};
