import { closing } from '#capabilities/accounts/accountMail.ts';
import { roleNames } from '#capabilities/accounts/roleNames.ts';
import type { Language } from '#shared/language.ts';
import type { Role } from '#shared/role.ts';

interface Invited {
  readonly email: string;
  readonly role: Role;
  readonly organisation: string;
  /** Who invites; null for the operator's command line. */
  readonly by: string | null;
  readonly days: number;
  readonly language: Language;
  readonly publicUrl: string;
}

/** Tells an address that it has been invited; it is accepted after signing in with that address. */
export function invitationMail(invited: Invited) {
  const { email, organisation, days, language, publicUrl } = invited;
  const role = roleNames[language][invited.role];
  const link = `${publicUrl}/${language}/account`;
  const by = invited.by ?? { ko: '운영자', en: 'The operator' }[language];
  const told = {
    ko: {
      subject: `[창원산단 트윈] ${organisation}에 초대되었습니다`,
      lines: [
        `${by} 님이 ${organisation}의 ${role} 역할로 초대했습니다.`,
        `${email} 주소로 로그인하거나 가입한 뒤 내 계정에서 수락해 주세요. 초대는 ${days}일 동안 유효합니다.`,
      ],
    },
    en: {
      subject: `[Changwon Twin] You are invited to ${organisation}`,
      lines: [
        `${by} invites you to ${organisation} as ${role}.`,
        `Sign in or sign up with ${email}, then accept on your account page. The invitation is valid for ${days} days.`,
      ],
    },
  }[language];
  return {
    recipient: email,
    language,
    subject: told.subject,
    body: [...told.lines, link, closing[language]].join('\n\n'),
  };
}
