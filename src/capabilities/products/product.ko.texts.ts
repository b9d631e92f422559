export const productTexts = {
  product: '제품',
  missing: '없는 제품이거나 게시가 중단되었습니다.',
  madeBy: '만드는 기업',
  basis: '근거',
  basisOf: {
    cited: '아래 공개자료에서 확인한 제품입니다.',
    unverified: '일반에 알려진 내용으로, 출처를 아직 확인하지 못했습니다.',
  },
  statedOn: '{{date}} 공개 · 회사가 직접 적은 내용입니다.',
  standing: '공개자료로 작성 · 미확인 · 기준일 {{asOf}}',
};
