export const timelineTexts = {
  timeline: '연표',
  count_other: '{{n}}건',
  planned: '계획',
  sources: '출처',
  missing: '이 연표 항목을 찾을 수 없습니다.',
};
