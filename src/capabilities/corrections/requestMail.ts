import { noticeMail, type Told } from '#capabilities/accounts/noticeMail.ts';
import type { CorrectionRequest, RequestState } from '#capabilities/corrections/correction.ts';
import type { Language } from '#shared/language.ts';
import { type LocalText, textIn } from '#shared/localText.ts';

interface Occasion {
  /** Name of the company. */
  readonly name: LocalText;
  readonly kind: CorrectionRequest['kind'];
  readonly answer?: string;
  /** The request itself, for operators. */
  readonly request?: { readonly id: string; readonly publicUrl: string };
}

/** Tells an operator that a request waits, or whoever made it what became of it. */
export function requestMail(
  state: RequestState,
  told: Told,
  { name, kind, answer, request }: Occasion,
) {
  const { language } = told;
  const fill = (text: string): string =>
    text.replace('{}', textIn(name, language)).replace('[]', kinds[language][kind]);
  const { subject, line } = texts[language][state];
  return noticeMail(told, fill(subject), [
    fill(line),
    answer ?? null,
    request ? `${request.publicUrl}/${language}/desk/requests/${request.id}` : forgotten[language],
  ]);
}

const kinds: Record<Language, Record<CorrectionRequest['kind'], string>> = {
  ko: { correction: '정정', withdrawal: '게시 중단' },
  en: { correction: 'correction', withdrawal: 'withdrawal' },
};

const forgotten: Record<Language, string> = {
  ko: '남기신 연락처는 지웠습니다.',
  en: 'Your address has been deleted here.',
};

const texts: Record<Language, Record<RequestState, { subject: string; line: string }>> = {
  ko: {
    open: {
      subject: '[창원산단 트윈] [] 요청: {}',
      line: '{} 페이지의 [] 요청이 들어왔습니다.',
    },
    done: {
      subject: '[창원산단 트윈] [] 요청을 처리했습니다',
      line: '{} 페이지의 [] 요청을 처리했습니다.',
    },
    declined: {
      subject: '[창원산단 트윈] [] 요청을 검토했습니다',
      line: '{} 페이지의 [] 요청을 검토했으나 그대로 두기로 했습니다.',
    },
  },
  en: {
    open: {
      subject: '[Changwon Twin] A request for [] of {}',
      line: 'A [] of the page of {} is asked for.',
    },
    done: {
      subject: '[Changwon Twin] Your request is carried out',
      line: 'The [] of the page of {} that you asked for is carried out.',
    },
    declined: {
      subject: '[Changwon Twin] Your request was looked at',
      line: 'The [] of the page of {} that you asked for was looked at; the page stays as it is.',
    },
  },
};
