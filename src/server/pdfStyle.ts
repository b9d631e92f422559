/** Measures of our documents on A4, in points (1/72 inch), and their colours: near the page's own. */
export const pdfStyle = {
  margins: { top: 56, right: 51, bottom: 62, left: 51 },
  size: { title: 19, heading: 12.5, text: 9.5, table: 9, small: 8 },
  ink: '#262320',
  quiet: '#6a6258',
  rule: '#8d8375',
  hairline: '#ddd5c8',
  /** Room above and below the words of a table's row. */
  cellPadding: 4,
  /** Room between columns. */
  gutter: 10,
} as const;
