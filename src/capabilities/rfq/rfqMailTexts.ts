import type { Language } from '#shared/language.ts';

/** What a mail to the companies that were asked is for. */
export type BidMailKind =
  | 'invited'
  | 'new-round'
  | 'question-answered'
  | 'awarded'
  | 'not-chosen'
  | 'over'
  | 'ended'
  | 'cancelled';
/** What a mail to the buyer is for. */
export type BuyerMailKind = 'closed' | 'quoted' | 'declined' | 'withdrawn' | 'question';
export type RfqMailKind = BidMailKind | BuyerMailKind;

interface MailText {
  readonly subject: string;
  readonly line: string;
  readonly action: string;
}

export const rfqMailTexts: Record<Language, Record<RfqMailKind, MailText>> = {
  ko: {
    invited: {
      subject: '[창원산단 트윈] 견적 요청: {title}',
      line: '{buyer}에서 {company}에 견적을 요청했습니다. 마감은 {deadline}입니다.',
      action: '요청 보기:',
    },
    'new-round': {
      subject: '[창원산단 트윈] 견적을 다시 요청합니다: {title}',
      line: '{buyer}에서 새 차수를 열었습니다. 견적을 다시 보내 주세요. 마감은 {deadline}입니다. 이유:',
      action: '요청 보기:',
    },
    'question-answered': {
      subject: '[창원산단 트윈] 견적 요청에 대한 질문과 답: {title}',
      line: '{buyer}에서 질문에 답했습니다. 요청받은 모든 회사가 함께 봅니다.',
      action: '질문과 답 보기:',
    },
    awarded: {
      subject: '[창원산단 트윈] 업체로 선정되었습니다: {title}',
      line: '{buyer}에서 {company}의 견적을 선정했습니다. 품목과 수량, 금액은 링크에서 확인해 주세요.',
      action: '선정 내용 보기:',
    },
    'not-chosen': {
      subject: '[창원산단 트윈] 미선정 안내: {title}',
      line: '{buyer}에서 업체를 선정했습니다. 아쉽게도 {company}의 견적은 이번에 선정되지 않았습니다. 견적을 보내 주셔서 감사합니다.',
      action: '요청 보기:',
    },
    over: {
      subject: '[창원산단 트윈] 견적 요청이 끝났습니다: {title}',
      line: '{buyer}에서 업체를 선정해 견적 요청이 끝났습니다.',
      action: '요청 보기:',
    },
    ended: {
      subject: '[창원산단 트윈] 선정 없이 끝난 견적 요청: {title}',
      line: '{buyer}에서 업체를 선정하지 않고 견적 요청을 끝냈습니다. 이유:',
      action: '요청 보기:',
    },
    cancelled: {
      subject: '[창원산단 트윈] 취소된 견적 요청: {title}',
      line: '{buyer}에서 견적 요청을 취소했습니다. 이유:',
      action: '요청 보기:',
    },
    closed: {
      subject: '[창원산단 트윈] 견적이 마감되었습니다: {title}',
      line: '견적 마감이 지났습니다. 이제 견적을 비교하고 업체를 선정할 수 있습니다.',
      action: '견적 비교하기:',
    },
    quoted: {
      subject: '[창원산단 트윈] {company}의 견적: {title}',
      line: '{company}에서 견적을 보냈습니다.',
      action: '견적 보기:',
    },
    declined: {
      subject: '[창원산단 트윈] {company}에서 견적을 사양했습니다: {title}',
      line: '{company}에서 견적을 내지 않겠다고 알려 왔습니다. 이유:',
      action: '요청 보기:',
    },
    withdrawn: {
      subject: '[창원산단 트윈] {company}에서 견적을 철회했습니다: {title}',
      line: '{company}에서 보낸 견적을 철회했습니다.',
      action: '요청 보기:',
    },
    question: {
      subject: '[창원산단 트윈] 견적 요청에 질문이 왔습니다: {title}',
      line: '요청받은 회사에서 질문했습니다. 답은 요청받은 모든 회사가 함께 보고, 누가 물었는지는 알려 드리지 않습니다.',
      action: '답하기:',
    },
  },
  en: {
    invited: {
      subject: '[Changwon Twin] Request for quotation: {title}',
      line: '{buyer} asks {company} for a quote by {deadline}.',
      action: 'See the request:',
    },
    'new-round': {
      subject: '[Changwon Twin] Please quote again: {title}',
      line: '{buyer} has opened a new round. Please quote again by {deadline}. The reason:',
      action: 'See the request:',
    },
    'question-answered': {
      subject: '[Changwon Twin] A question and its answer: {title}',
      line: '{buyer} has answered a question. Every company that was asked reads it.',
      action: 'See questions and answers:',
    },
    awarded: {
      subject: '[Changwon Twin] Your quote is chosen: {title}',
      line: '{buyer} has chosen the quote of {company}. The link shows items, quantities and amounts.',
      action: 'See the award:',
    },
    'not-chosen': {
      subject: '[Changwon Twin] Not selected: {title}',
      line: '{buyer} has chosen. The quote of {company} was not selected this time. Thank you for quoting.',
      action: 'See the request:',
    },
    over: {
      subject: '[Changwon Twin] The request is over: {title}',
      line: '{buyer} has chosen, and the request for quotation is over.',
      action: 'See the request:',
    },
    ended: {
      subject: '[Changwon Twin] The request ended without an award: {title}',
      line: '{buyer} has ended the request for quotation and chosen nobody. The reason:',
      action: 'See the request:',
    },
    cancelled: {
      subject: '[Changwon Twin] The request was cancelled: {title}',
      line: '{buyer} has cancelled the request for quotation. The reason:',
      action: 'See the request:',
    },
    closed: {
      subject: '[Changwon Twin] The deadline has passed: {title}',
      line: 'The deadline for quotes has passed. You can compare them and choose now.',
      action: 'Compare quotes:',
    },
    quoted: {
      subject: '[Changwon Twin] {company} has quoted: {title}',
      line: '{company} has sent a quote.',
      action: 'See the quote:',
    },
    declined: {
      subject: '[Changwon Twin] {company} will not quote: {title}',
      line: '{company} will not quote. The reason:',
      action: 'See the request:',
    },
    withdrawn: {
      subject: '[Changwon Twin] {company} has taken its quote back: {title}',
      line: '{company} has taken its quote back.',
      action: 'See the request:',
    },
    question: {
      subject: '[Changwon Twin] A question about your request: {title}',
      line: 'A company that was asked has a question. Every company that was asked will read the answer; nobody is told who asked.',
      action: 'Answer:',
    },
  },
};
