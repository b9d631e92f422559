/** Files of products that can be taken away. */
export const exportNames = [
  'template.xlsx',
  'products.xlsx',
  'products.csv',
  'gobizkorea.xlsx',
  'buykorea.xlsx',
  'tradekorea.xlsx',
  'trade-sheets.zip',
] as const;
export type ExportName = (typeof exportNames)[number];
