export const complexTexts = {
  block: '세부 단지',
  schematic: '개략 경계',
  missing: '없는 단지입니다.',
  companies: '입주기업',
  companyCount_other: '{{n}}개사',
  buildings: '건물',
  buildingCount_other: '{{n}}동 (추정 형상)',
  bySector: '업종별 기업 수',
  blocks: '세부 단지',
  blockCount_other: '{{n}}곳',
  notStated: '미기재',
};
