export const timelineTexts = {
  timeline: 'Timeline',
  count_one: '{{n}} entry',
  count_other: '{{n}} entries',
  planned: 'planned',
  sources: 'Sources',
  missing: 'There is no such entry in the timeline.',
};
