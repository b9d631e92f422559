import { noticeMail, reasonLine, type Told } from '#capabilities/accounts/noticeMail.ts';
import type { HidingState } from '#capabilities/moderation/hidingState.ts';
import type { Language } from '#shared/language.ts';
import { type LocalText, textIn } from '#shared/localText.ts';

interface Occasion {
  readonly name: LocalText;
  /** What the other side said with it. */
  readonly text: string | null;
  readonly organisation?: string | null;
  readonly publicUrl: string;
}

/** Tells those who run a page what has become of it, or an operator that they appeal. */
export function hidingMail(
  state: HidingState,
  told: Told,
  { name, text, organisation, publicUrl }: Occasion,
) {
  const { language } = told;
  const { subject, line } = texts[language][state];
  const what = textIn(name, language);
  const page = state === 'appealed' ? 'desk/hidden' : `organisations/${organisation}`;
  return noticeMail(told, subject.replace('{}', what), [
    line.replace('{}', what),
    text && (state === 'appealed' ? text : reasonLine(language, text)),
    `${publicUrl}/${language}/${page}`,
  ]);
}

const texts: Record<Language, Record<HidingState, { subject: string; line: string }>> = {
  ko: {
    hidden: {
      subject: '[창원산단 트윈] {} 페이지를 숨겼습니다',
      line: '{} 페이지를 다른 사람이 볼 수 없게 숨겼습니다. 아래 주소에서 한 번 이의를 제기하실 수 있습니다.',
    },
    appealed: {
      subject: '[창원산단 트윈] 이의 제기: {}',
      line: '숨긴 {} 페이지에 이의가 제기되었습니다.',
    },
    upheld: {
      subject: '[창원산단 트윈] {} 페이지는 숨긴 채로 둡니다',
      line: '이의를 검토했으나 {} 페이지는 숨긴 채로 둡니다.',
    },
    lifted: {
      subject: '[창원산단 트윈] {} 페이지를 다시 보입니다',
      line: '{} 페이지가 다시 보입니다.',
    },
  },
  en: {
    hidden: {
      subject: '[Changwon Twin] The page of {} is hidden',
      line: 'The page of {} is hidden from others. You may appeal once, here:',
    },
    appealed: {
      subject: '[Changwon Twin] An appeal: {}',
      line: 'Somebody appeals against hiding the page of {}.',
    },
    upheld: {
      subject: '[Changwon Twin] The page of {} stays hidden',
      line: 'Your appeal was looked at; the page of {} stays hidden.',
    },
    lifted: {
      subject: '[Changwon Twin] The page of {} is shown again',
      line: 'The page of {} is shown again.',
    },
  },
};
