import { closing, greeting } from '#capabilities/accounts/accountMail.ts';
import type { Language } from '#shared/language.ts';

interface Gone {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Tells a person that the account is deleted; nothing of it stays here once it has gone out. */
export function goodbyeMail({ name, email, language }: Gone) {
  const { subject, lines } = texts[language];
  const body = [greeting[language](name), ...lines, closing[language]].join('\n\n');
  return { recipient: email, language, subject, body };
}

const texts: Record<Language, { subject: string; lines: string[] }> = {
  ko: {
    subject: '[창원산단 트윈] 계정을 삭제했습니다',
    lines: [
      '요청하신 대로 계정과 개인정보를 모두 삭제했습니다. 모든 기기에서 로그아웃되었습니다.',
      '한 일의 기록에는 누구인지 알 수 없는 번호만 남습니다. 그전에 만든 백업에는 보관 기간이 끝날 때까지 남을 수 있습니다.',
      '이 메일의 주소는 메일을 보낸 뒤 함께 지웁니다.',
    ],
  },
  en: {
    subject: '[Changwon Twin] Your account is deleted',
    lines: [
      'As asked for, your account and all personal data are deleted, and every device is signed out.',
      'What was done is recorded under a number that leads to nobody. Backups made before may hold the data until they are deleted in their turn.',
      'The address of this mail is forgotten once the mail has gone out.',
    ],
  },
};
