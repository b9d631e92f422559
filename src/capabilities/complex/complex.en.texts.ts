export const complexTexts = {
  block: 'Block',
  schematic: 'schematic outline',
  missing: 'There is no such block.',
  companies: 'Companies',
  companyCount_one: '{{n}} company',
  companyCount_other: '{{n}} companies',
  buildings: 'Buildings',
  buildingCount_one: '{{n}} (estimated shape)',
  buildingCount_other: '{{n}} (estimated shapes)',
  bySector: 'Companies by sector',
  notStated: 'Not stated',
};
