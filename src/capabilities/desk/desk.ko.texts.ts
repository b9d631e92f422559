export const deskTexts = {
  desk: '운영 창구',
  parts: '창구의 일',
  claims: '소유 확인',
  requests: '요청',
  reports: '신고',
  hidden: '숨긴 페이지',
  levels: '공개 수준',
  imports: '건물 자료',
  register: '공장등록부',
  figures: '분기 수치',
  audit: '기록',
  waits_other: '기다리는 일 {{n}}건',
};
