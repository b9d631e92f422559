/** Answers that one tap sends until a company writes its own: Korean first, English for buyers from abroad. */
export const defaultReplies: readonly string[] = [
  '문의 주셔서 감사합니다. 내용을 확인하고 오늘 안에 답변드리겠습니다.',
  '도면을 보내 주시면 검토해서 견적을 드리겠습니다.',
  '수량과 희망 납기를 알려 주시면 가능 여부를 바로 확인해 드리겠습니다.',
  '죄송하지만 저희가 다루지 않는 품목입니다.',
  'Thank you for your inquiry. We will check and reply within one working day.',
  'Could you send us a drawing? We will review it and quote.',
];
