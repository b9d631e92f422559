import type { LocalText } from '#shared/localText.ts';

interface OneColumn {
  readonly title: LocalText;
  /** What the template says of it. */
  readonly about: LocalText;
  /** Other headings that are taken for it. */
  readonly aliases: readonly string[];
}

const one = (
  ko: string,
  en: string,
  aliases: string,
  aboutKo: string,
  aboutEn: string,
): OneColumn => ({
  title: { ko, en },
  about: { ko: aboutKo, en: aboutEn },
  aliases: aliases.split(' '),
});

/** Columns that hold one field of a product each, in the order in which they are written. */
export const oneColumns = {
  code: one(
    '품번',
    'Product code',
    '제품번호 제품코드 상품코드 상품번호 품목코드 품목번호 자재번호 도번 모델 모델명 모델번호 형번 code sku partno partnumber itemcode itemno model modelno modelnumber',
    '회사에서 쓰는 번호. 같은 품번이 있으면 그 제품을 고칩니다.',
    'Your own number. A product of the same code is changed.',
  ),
  name: one(
    '품명',
    'Product name (Korean)',
    '제품명 상품명 품목명 품목 제품 이름 국문품명 한글품명 품명국문 품명한글 name productname itemname item product',
    '새 제품에는 꼭 있어야 합니다. 80자까지.',
    'New products need it. Up to 80 letters.',
  ),
  nameEn: one(
    '영문 품명',
    'Product name (English)',
    '영문명 영문제품명 영문상품명 품명영문 제품명영문 상품명영문 영어이름 englishname nameen nameenglish productnameen productnameineenglish',
    '해외 바이어와 수출 사이트에 보입니다. 120자까지.',
    'For buyers abroad and export sites. Up to 120 letters.',
  ),
  category: one(
    '분류',
    'Category',
    '카테고리 제품군 제품분류 상품분류 품목분류 종류 category class productcategory',
    '‘쓸 수 있는 말’ 시트의 분류 가운데 하나.',
    'One of the categories on the sheet of allowed words.',
  ),
  description: one(
    '설명',
    'Description (Korean)',
    '제품설명 상품설명 상세설명 국문설명 한글설명 설명국문 소개 비고설명 description details descriptionko',
    '4,000자까지. 줄을 바꿔도 됩니다.',
    'Up to 4,000 letters; more lines are fine.',
  ),
  descriptionEn: one(
    '영문 설명',
    'Description (English)',
    '영문제품설명 영문상품설명 영문상세설명 설명영문 제품설명영문 englishdescription descriptionen descriptionenglish',
    '4,000자까지.',
    'Up to 4,000 letters.',
  ),
  unit: one(
    '단위',
    'Unit',
    '수량단위 판매단위 unit uom units unitofmeasure',
    '‘쓸 수 있는 말’ 시트의 단위 가운데 하나. 수량이나 가격을 적으면 있어야 합니다.',
    'One of the units on the sheet of allowed words. Quantities and prices need it.',
  ),
  least: one(
    '최소주문수량',
    'Minimum order quantity',
    '최소수량 최소주문 최소주문량 최소발주수량 moq minorder minorderquantity minimumorder minimumquantity',
    '한 번에 주문받는 가장 적은 수량.',
    'The least that one order takes.',
  ),
  multiple: one(
    '주문 배수',
    'Order multiple',
    '배수 주문단위 포장단위 입수 multiple packsize orderunit step',
    '이 수량의 배수로만 팝니다.',
    'Sold in whole multiples of it.',
  ),
  currency: one(
    '통화',
    'Currency',
    '화폐 화폐단위 통화단위 currency',
    'KRW, USD, EUR, JPY, CNY, PLN. 비우면 원(KRW).',
    'KRW, USD, EUR, JPY, CNY or PLN; KRW where empty.',
  ),
  leadLeast: one(
    '납기(일) 최소',
    'Lead time (days), least',
    '납기최소 최소납기 납기일최소 leadtimemin leadtimedaysmin leadtimeleast minleadtime',
    '주문부터 출하까지 가장 짧은 날수.',
    'Days from order to dispatch, at the shortest.',
  ),
  leadMost: one(
    '납기(일) 최대',
    'Lead time (days), most',
    '납기 납기일 납기최대 최대납기 납기일최대 제작기간 leadtime leadtimedays leadtimemax leadtimemost maxleadtime deliverytime',
    '주문부터 출하까지 가장 긴 날수. ‘10~14’나 ‘2주’도 됩니다.',
    'Days from order to dispatch, at the longest. “10~14” and “2 weeks” are read too.',
  ),
  hs: one(
    'HS 코드',
    'HS code',
    'hs hscode hsk hs번호 품목번호hs 세번 세번부호 관세코드',
    '숫자 6자리, 또는 우리나라 10자리.',
    '6 digits, or 10 as Korean customs write it.',
  ),
  keywords: one(
    '키워드',
    'Keywords',
    '검색어 태그 핵심어 키워드목록 keywords keyword tags',
    '쉼표로 나누어 20개까지.',
    'Up to 20, cut by commas.',
  ),
  specs: one(
    '규격',
    'Specifications',
    '사양 스펙 제원 상세규격 규격사양 specs spec specification specifications',
    '한 칸에 여러 줄로 ‘이름: 값 단위’. 규격1부터의 칸 대신 쓸 수 있습니다.',
    'Lines of “name: value unit” in one cell, in place of the columns from specification 1 on.',
  ),
} as const satisfies Record<string, OneColumn>;

export type OneColumnName = keyof typeof oneColumns;
/** `from.2` and `price.2` are the second band of quantities, `spec.3.value` belongs to the third specification. */
export type SheetColumn =
  | OneColumnName
  | `${'from' | 'price'}.${number}`
  | `spec.${number}`
  | `spec.${number}.${'name' | 'value' | 'unit'}`;

/** Most bands and specifications that are read. */
export const mostTiers = 12;
export const mostSpecs = 60;
