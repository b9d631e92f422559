import { noticeMail, type Told } from '#capabilities/accounts/noticeMail.ts';
import type { Language } from '#shared/language.ts';
import { type LocalText, textIn } from '#shared/localText.ts';

/** What a mail about an inquiry is for. */
export type InquiryMailKind = 'confirm' | 'new' | 'asker-wrote' | 'company-wrote' | 'link';

interface Occasion {
  readonly company: LocalText;
  /** Who asks, by name; empty for who is gone. */
  readonly asker: string;
  readonly subject: string;
  /** The message itself; empty where only a link is sent. */
  readonly text: string;
  readonly link: string;
}

/** Letters of a message that stand in its mail; the rest is read in the thread. */
const mostLetters = 600;

/** A mail that brings a message to the other side, or the link to a guest. */
export function inquiryMail(kind: InquiryMailKind, told: Told, occasion: Occasion) {
  const { language } = told;
  const { subject, line, action } = texts[language][kind];
  const fill = (text: string): string =>
    text
      .replace('{company}', () => textIn(occasion.company, language))
      .replace('{asker}', () => occasion.asker || nobody[language])
      .replace('{subject}', () => occasion.subject);
  return noticeMail(told, fill(subject), [
    fill(line),
    occasion.text === '' ? null : quoted(occasion.text),
    `${action}\n${occasion.link}`,
  ]);
}

/** The message set off from our own words, so that nobody takes it for them. */
function quoted(text: string): string {
  const letters = [...text];
  const cut = letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : text;
  return cut
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

const nobody: Record<Language, string> = { ko: '문의하신 분', en: 'Whoever asked' };

const texts: Record<
  Language,
  Record<InquiryMailKind, { subject: string; line: string; action: string }>
> = {
  ko: {
    confirm: {
      subject: '[창원산단 트윈] 문의를 보내려면 확인해 주세요: {subject}',
      line: '{company}에 보낼 문의를 작성하셨습니다. 아직 보내지 않았습니다. 쓰신 적이 없다면 이 메일을 지우시면 됩니다.',
      action:
        '아래 링크에서 확인하면 문의를 보냅니다. 답변도 이 링크에서 볼 수 있고, 30일 동안 쓸 수 있습니다.',
    },
    new: {
      subject: '[창원산단 트윈] 새 문의: {subject}',
      line: '{asker} 님이 {company}에 문의했습니다.',
      action: '답하기:',
    },
    'asker-wrote': {
      subject: '[창원산단 트윈] 문의에 새 글: {subject}',
      line: '{asker} 님이 {company}에 한 문의에 글을 더했습니다.',
      action: '답하기:',
    },
    'company-wrote': {
      subject: '[창원산단 트윈] {company}의 답변: {subject}',
      line: '{company}에서 문의에 답했습니다.',
      action: '대화 보기:',
    },
    link: {
      subject: '[창원산단 트윈] 문의를 다시 여는 링크',
      line: '{company}에 하신 문의를 여는 새 링크입니다. 요청하신 적이 없다면 이 메일을 지우시면 됩니다.',
      action: '30일 동안 쓸 수 있습니다.',
    },
  },
  en: {
    confirm: {
      subject: '[Changwon Twin] Please confirm to send your inquiry: {subject}',
      line: 'You have written an inquiry to {company}. It has not been sent yet. If you did not write it, please ignore this mail.',
      action:
        'Confirm it here to send it. The answer will be there, too; the link works for 30 days.',
    },
    new: {
      subject: '[Changwon Twin] A new inquiry: {subject}',
      line: '{asker} asks {company}.',
      action: 'Answer:',
    },
    'asker-wrote': {
      subject: '[Changwon Twin] A new message in an inquiry: {subject}',
      line: '{asker} has written again in an inquiry to {company}.',
      action: 'Answer:',
    },
    'company-wrote': {
      subject: '[Changwon Twin] {company} has answered: {subject}',
      line: '{company} has answered your inquiry.',
      action: 'See the thread:',
    },
    link: {
      subject: '[Changwon Twin] A new link to your inquiry',
      line: 'This link opens your inquiry to {company}. If you did not ask for it, please ignore this mail.',
      action: 'It works for 30 days.',
    },
  },
};
