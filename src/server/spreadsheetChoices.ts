import type { Feature, Image } from 'write-excel-file/node';
import { columnLetters, escapedXml } from '#server/sheetText.ts';

/** A column, from nought, whose cells are chosen from cells of another sheet: `'Words'!$A$2:$A$9`. */
export interface Choice {
  readonly column: number;
  readonly from: string;
}

/** Rows that a list is offered in. */
const mostRows = 5000;

/** Offers lists in the cells below the headings of each sheet; a word that is not in them is taken too. */
export function choiceLists(sheets: readonly (readonly Choice[])[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const choices = sheets[sheetIndex] ?? [];
            if (choices.length === 0) return xml;
            const lists = choices.map(
              ({ column, from }) =>
                `<dataValidation type="list" allowBlank="1" errorStyle="information" sqref="${columnLetters(column)}2:${columnLetters(column)}${mostRows}"><formula1>${escapedXml(from)}</formula1></dataValidation>`,
            );
            return xml.replace(
              '</sheetData>',
              () =>
                `</sheetData><dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`,
            );
          },
        },
      },
    },
  };
}
