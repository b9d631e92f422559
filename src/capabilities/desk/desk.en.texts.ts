export const deskTexts = {
  desk: 'Operator’s desk',
  parts: 'Parts of the desk',
  claims: 'Claims',
  requests: 'Requests',
  reports: 'Reports',
  hidden: 'Hidden pages',
  levels: 'Publishing levels',
  imports: 'Building data',
  figures: 'Figures',
  audit: 'Audit',
  waits_one: '{{n}} waits',
  waits_other: '{{n}} wait',
};
