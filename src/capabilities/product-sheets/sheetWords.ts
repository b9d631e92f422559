import { plainWord } from '#capabilities/product-sheets/plainWord.ts';
import { type Category, categories, categoryIds } from '#capabilities/products/category.ts';
import { type Currency, currencyIds } from '#shared/currency.ts';
import { languages } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { type UnitId, unitIds, units } from '#shared/unit.ts';

const more: Readonly<Record<UnitId, string>> = {
  ea: '개 ea pc pcs piece pieces 낱개 ea개',
  set: '세트 셋트 조 set sets',
  pair: '쌍 켤레 pair pairs',
  sheet: '장 매 sheet sheets',
  roll: '롤 두루마리 roll rolls',
  box: '상자 박스 box boxes ctn carton',
  drum: '드럼 drum drums',
  can: '통 캔 can cans',
  lot: '식 lot lots 건',
  kg: 'kg 킬로 킬로그램 kgs kilogram',
  t: 't 톤 ton tons tonne mt',
  m: 'm 미터 meter metre meters',
  m2: 'm2 제곱미터 sqm 평방미터 헤베',
  m3: 'm3 세제곱미터 cbm 입방미터 루베',
  l: 'l 리터 liter litre ℓ',
  h: 'h 시간 hr hrs hour hours',
};

const unitWords = new Map<string, UnitId>(
  unitIds.flatMap((id) => {
    const { name, short } = units[id];
    const told = languages.flatMap((language) => [textIn(name, language), textIn(short, language)]);
    const words = [id, ...told, ...more[id].split(' ')];
    return words.map((word) => [plainWord(word), id] as const);
  }),
);

/** The unit that a word names; null where none does. */
export const unitOf = (text: string): UnitId | null => unitWords.get(plainWord(text)) ?? null;

const wholeNames = new Map<string, Category>(
  categoryIds.flatMap((id) =>
    [id, categories[id].ko, categories[id].en].map((word) => [plainWord(word), id] as const),
  ),
);
/** Parts of names, `감속기` of `기어·감속기`; null where several categories have them. */
const partNames = new Map<string, Category | null>();
for (const id of categoryIds) {
  const { ko, en } = categories[id];
  for (const part of new Set([...ko.split('·'), ...en.split(/,| and /)].map(plainWord))) {
    partNames.set(part, partNames.has(part) ? null : id);
  }
}

/** The category that a word names; null where none does. */
export function categoryOf(text: string): Category | null {
  const word = plainWord(text);
  return wholeNames.get(word) ?? partNames.get(word) ?? null;
}

const currencyWords = new Map<string, Currency>(
  Object.entries({
    KRW: '원 ₩ 원화 won 한국원 대한민국원',
    USD: '달러 $ us$ 미화 불 dollar dollars 미국달러',
    EUR: '유로 € euro euros',
    JPY: '엔 ¥ 엔화 yen jp¥',
    CNY: '위안 위안화 元 rmb yuan cn¥',
    PLN: '즈워티 zł zloty',
  }).flatMap(([id, words]) =>
    [id, ...words.split(' ')].map((word) => [plainWord(word), id as Currency] as const),
  ),
);

/** The currency that a word or sign names; null where none does. */
export function currencyOf(text: string): Currency | null {
  const word = plainWord(text);
  const id = currencyIds.find((code) => word === code.toLowerCase());
  return id ?? currencyWords.get(word) ?? null;
}
