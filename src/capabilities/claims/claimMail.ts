import { noticeMail, reasonLine, type Told } from '#capabilities/accounts/noticeMail.ts';
import type { ClaimState } from '#capabilities/claims/claimState.ts';
import type { Language } from '#shared/language.ts';

interface Occasion {
  readonly claim: string;
  readonly company: { readonly ko: string; readonly en?: string | undefined };
  readonly reason: string | null;
  readonly publicUrl: string;
}

/** Tells a claimant what has become of a claim, or an operator that one waits. */
export function claimMail(
  kind: ClaimState | 'waiting',
  told: Told,
  { claim, company, reason, publicUrl }: Occasion,
) {
  const { language } = told;
  const { subject, line } = texts[language][kind];
  const page = kind === 'waiting' ? 'desk' : 'claims';
  const what = company[language] ?? company.ko;
  return noticeMail(told, subject.replace('{}', what), [
    line.replace('{}', what),
    reason && reasonLine(language, reason),
    `${publicUrl}/${language}/${page}/${claim}`,
  ]);
}

const texts: Record<Language, Record<ClaimState | 'waiting', { subject: string; line: string }>> = {
  ko: {
    submitted: {
      subject: '[창원산단 트윈] {} 운영 신청을 받았습니다',
      line: '{} 페이지의 운영 신청을 받았습니다. 운영자가 서류를 확인한 뒤 결과를 메일로 알려 드립니다.',
    },
    approved: {
      subject: '[창원산단 트윈] {} 운영이 승인되었습니다',
      line: '이제 {} 페이지를 운영하실 수 있습니다. 제출하신 서류는 삭제했습니다.',
    },
    refused: {
      subject: '[창원산단 트윈] {} 운영 신청이 반려되었습니다',
      line: '{} 페이지의 운영 신청을 승인하지 못했습니다. 제출하신 서류는 삭제했으며, 다시 신청하실 수 있습니다.',
    },
    withdrawn: {
      subject: '[창원산단 트윈] {} 운영 신청을 취소했습니다',
      line: '{} 페이지의 운영 신청을 취소했습니다. 제출하신 서류는 삭제했습니다.',
    },
    revoked: {
      subject: '[창원산단 트윈] {} 운영 승인이 취소되었습니다',
      line: '{} 페이지의 운영 승인이 취소되었습니다.',
    },
    waiting: {
      subject: '[창원산단 트윈] 확인할 신청: {}',
      line: '{} 페이지의 운영 신청이 들어왔습니다.',
    },
  },
  en: {
    submitted: {
      subject: '[Changwon Twin] We have your claim of {}',
      line: 'We have received your claim to run the page of {}. An operator looks at the document; you will hear by mail.',
    },
    approved: {
      subject: '[Changwon Twin] You now run {}',
      line: 'You can now run the page of {}. The document has been deleted.',
    },
    refused: {
      subject: '[Changwon Twin] Your claim of {} was refused',
      line: 'Your claim to run the page of {} could not be approved. The document has been deleted; you may claim again.',
    },
    withdrawn: {
      subject: '[Changwon Twin] Your claim of {} is withdrawn',
      line: 'Your claim to run the page of {} is withdrawn. The document has been deleted.',
    },
    revoked: {
      subject: '[Changwon Twin] You no longer run {}',
      line: 'The approval to run the page of {} has been taken back.',
    },
    waiting: {
      subject: '[Changwon Twin] A claim waits: {}',
      line: 'There is a claim to run the page of {}.',
    },
  },
};
