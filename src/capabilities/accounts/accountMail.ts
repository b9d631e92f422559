import type { Language } from '#shared/language.ts';

interface Occasion {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly publicUrl: string;
  /** Secret of the link; empty where there is none. */
  readonly token: string;
}

const pages = { verify: 'verify', reset: 'reset', known: 'forgot' } as const;

/** Mails about an account: prove the address, set a new password, or that the address has an account already. */
export function accountMail(kind: keyof typeof pages, occasion: Occasion) {
  const { name, email, language, publicUrl, token } = occasion;
  const query = token === '' ? '' : `?token=${encodeURIComponent(token)}`;
  const link = `${publicUrl}/${language}/account/${pages[kind]}${query}`;
  const { subject, lines } = texts[language][kind];
  return {
    recipient: email,
    language,
    subject,
    body: [greeting[language](name), ...lines.map((line) => line || link), closing[language]].join(
      '\n\n',
    ),
  };
}

export const greeting: Record<Language, (name: string) => string> = {
  ko: (name) => `${name} 님, 안녕하세요.`,
  en: (name) => `Dear ${name},`,
};
export const closing: Record<Language, string> = {
  ko: '창원산단 트윈\n이 메일은 자동으로 보냈습니다.',
  en: 'Changwon Twin\nThis mail was sent automatically.',
};

/** An empty line stands for the link. */
const texts: Record<Language, Record<keyof typeof pages, { subject: string; lines: string[] }>> = {
  ko: {
    verify: {
      subject: '[창원산단 트윈] 메일 주소를 확인해 주세요',
      lines: [
        '아래 링크를 누르면 가입이 끝납니다. 링크는 24시간 동안 쓸 수 있습니다.',
        '',
        '가입하신 적이 없다면 이 메일을 지우시면 됩니다.',
      ],
    },
    reset: {
      subject: '[창원산단 트윈] 비밀번호를 새로 정해 주세요',
      lines: [
        '아래 링크에서 새 비밀번호를 정하면 모든 기기에서 로그아웃됩니다. 링크는 1시간 동안 한 번 쓸 수 있습니다.',
        '',
        '요청하신 적이 없다면 이 메일을 지우시면 됩니다. 비밀번호는 그대로입니다.',
      ],
    },
    known: {
      subject: '[창원산단 트윈] 이미 가입되어 있습니다',
      lines: [
        '누군가 이 주소로 가입하려 했지만 계정이 이미 있어 아무것도 바뀌지 않았습니다.',
        '비밀번호를 잊으셨다면 여기서 새로 정하실 수 있습니다.',
        '',
      ],
    },
  },
  en: {
    verify: {
      subject: '[Changwon Twin] Please confirm your address',
      lines: [
        'Open this link to finish signing up. It works for 24 hours.',
        '',
        'If you did not sign up, please ignore this mail.',
      ],
    },
    reset: {
      subject: '[Changwon Twin] Set a new password',
      lines: [
        'Set a new password here; you are then signed out on every device. The link works once, within an hour.',
        '',
        'If you did not ask for it, please ignore this mail. Your password stays as it is.',
      ],
    },
    known: {
      subject: '[Changwon Twin] You already have an account',
      lines: [
        'Somebody tried to sign up with this address. It already has an account, so nothing has changed.',
        'If you have forgotten the password, set a new one here.',
        '',
      ],
    },
  },
};
