import type { Language } from '#shared/language.ts';

interface SheetTexts {
  readonly products: string;
  readonly guide: string;
  readonly words: string;
  readonly guideColumns: readonly [string, string];
  readonly notes: readonly string[];
  readonly category: string;
  readonly unit: string;
  readonly currency: string;
  readonly example: string;
  readonly bands: string;
  readonly specs: string;
}

/** Texts of the spreadsheets that people take away. */
export const sheetTexts: Readonly<Record<Language, SheetTexts>> = {
  ko: {
    products: '제품',
    guide: '쓰는 법',
    words: '쓸 수 있는 말',
    guideColumns: ['열', '적는 법'],
    notes: [
      '빈칸은 지금 내용을 그대로 둡니다. 빼려면 그 칸에 - 하나만 적어 주세요.',
      '같은 품번이 있으면 그 제품을 고치고, 품번이 없으면 품명이 똑같은 제품을 고칩니다. 둘 다 없으면 새 제품입니다.',
      '파일에 없는 제품은 건드리지 않습니다. 가져온 내용은 초안이며, 공개는 따로 합니다.',
      '품번이 ‘예시’인 줄은 읽지 않습니다. 열의 순서는 바꾸어도 되고, 쓰지 않는 열은 지워도 됩니다.',
    ],
    category: '분류',
    unit: '단위',
    currency: '통화',
    example: '예시',
    bands:
      '그 수량부터 적용되는 단가(부가세 별도). 12번까지 열을 늘릴 수 있습니다. 가격을 밝히지 않으려면 단가 1에 ‘견적 요청’이라고 적습니다.',
    specs: '이름, 값, 단위를 한 칸씩. 60번까지 열을 늘릴 수 있습니다.',
  },
  en: {
    products: 'Products',
    guide: 'How to fill in',
    words: 'Allowed words',
    guideColumns: ['Column', 'What to write'],
    notes: [
      'An empty cell leaves what there is. To take something back, write a single - in its cell.',
      'A product of the same code is changed; without a code, the one of exactly the same Korean name. Neither: a new product.',
      'Products that the file does not name stay as they are. What is imported is a draft; it is listed separately.',
      'Rows whose code is “Example” are not read. Columns may stand in any order, and those you do not use may go.',
    ],
    category: 'Category',
    unit: 'Unit',
    currency: 'Currency',
    example: 'Example',
    bands:
      'Price of one unit without VAT from that quantity on. Add columns up to 12. To state no price, write “On request” as unit price 1.',
    specs: 'Name, value and unit in a cell each. Add columns up to 60.',
  },
};
