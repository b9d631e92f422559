import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '#capabilities/product-sheets/cellProblem.ts';
import { readDays } from '#capabilities/product-sheets/readDays.ts';
import { readHeading } from '#capabilities/product-sheets/readHeading.ts';
import { readProduct } from '#capabilities/product-sheets/readProduct.ts';
import type { SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';
import { categoryOf, currencyOf, unitOf } from '#capabilities/product-sheets/sheetWords.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { aProduct } from '../../support/aProduct.ts';

type Cells = Partial<Record<SheetColumn, string>>;
const read = (cells: Cells, current: StatedProduct | null = null, hints: Cells = {}) =>
  readProduct(
    {
      cells: new Map(Object.entries(cells) as [SheetColumn, string][]),
      hints: new Map(Object.entries(hints) as [SheetColumn, string][]),
    },
    current,
  );
const value = (cells: Cells, current: StatedProduct | null = null, hints: Cells = {}) => {
  const { value, problems } = read({ name: '기어', ...cells }, current, hints);
  expect(problems).toEqual([]);
  return value as StatedProduct;
};
const faults = (cells: Cells, current: StatedProduct | null = null) =>
  read(cells, current).problems.map(({ column, code }) => [column, code]);

describe('a heading', () => {
  it.each<[string, SheetColumn]>([
    ['품명', 'name'],
    [' 제 품 명 * ', 'name'],
    ['품명(영문)', 'nameEn'],
    ['Product Name', 'name'],
    ['MOQ', 'least'],
    ['최소주문수량(EA)', 'least'],
    ['단가(원)', 'price.1'],
    ['단가 3', 'price.3'],
    ['수량 이상 12', 'from.12'],
    ['납기(일) 최대', 'leadMost'],
    ['HS-CODE', 'hs'],
    ['규격 2 값', 'spec.2.value'],
    ['Specification 60 unit', 'spec.60.unit'],
    ['규격4', 'spec.4'],
    ['ＨＳ코드', 'hs'],
  ])('%j names %s', (text, column) => expect(readHeading(text)?.column).toBe(column));

  it.each(['', '비고', '담당자', '단가 13', '규격 61 값', '규격 0', '재고수량', 'constructor'])(
    '%j names nothing',
    (text) => expect(readHeading(text)).toBeNull(),
  );
});

describe('words', () => {
  it('name units, categories and currencies as people write them', () => {
    expect(['EA', '박스', 'Kg', '㎡', 'm3', '톤', '켤레', '말'].map(unitOf)).toEqual([
      'ea',
      'box',
      'kg',
      'm2',
      'm3',
      't',
      'pair',
      null,
    ]);
    expect(
      ['기어·감속기', '감속기', 'gearboxes', 'Valves', '기어 감속기', '과자'].map(categoryOf),
    ).toEqual(['gear', 'gear', 'gear', 'valve', 'gear', null]);
    expect(['원', 'usd', '＄', '€', '엔', '냥'].map(currencyOf)).toEqual([
      'KRW',
      'USD',
      'USD',
      'EUR',
      'JPY',
      null,
    ]);
  });
  it('tell days', () => {
    expect(
      ['14', '14일', '2주', '10~14일', '10-14', '약 3주 이내', '1 month', '곧', '2026-11-30'].map(
        readDays,
      ),
    ).toEqual([
      { least: null, most: 14 },
      { least: null, most: 14 },
      { least: null, most: 14 },
      { least: 10, most: 14 },
      { least: 10, most: 14 },
      { least: null, most: 21 },
      { least: null, most: 30 },
      null,
      null,
    ]);
  });
});

describe('a row', () => {
  it('is read with units, groups and full-width digits in its numbers', () => {
    expect(value({ 'price.1': '１,０００원', least: '12.5 kg', multiple: '2.5KG' })).toMatchObject({
      unit: 'kg',
      least: 12.5,
      multiple: 2.5,
      price: { kind: 'tiers', currency: 'KRW', tiers: [{ from: 12.5, price: 1000 }] },
    });
    expect(value({ 'price.1': '$ 12.50/개', unit: '개' }).price).toEqual({
      kind: 'tiers',
      currency: 'USD',
      tiers: [{ from: 1, price: 1250 }],
    });
    expect(
      value({ 'price.1': '12.5', unit: 'ea' }, null, { 'price.1': 'USD' }).price,
    ).toMatchObject({ currency: 'USD', tiers: [{ price: 1250 }] });
    expect(value({ 'price.1': '견적 요청' }).price).toEqual({ kind: 'on-request' });
  });

  it('takes specifications from a cell of lines and from columns', () => {
    expect(
      value({ specs: '지름: 50 mm\n재질: SUS 304\n\n감속비：1:40\n온도: -20~80 ℃' }).specs,
    ).toEqual([
      { name: '지름', value: '50', unit: 'mm' },
      { name: '재질', value: 'SUS 304' },
      { name: '감속비', value: '1:40' },
      { name: '온도', value: '-20~80', unit: '℃' },
    ]);
    expect(
      value({ 'spec.2.name': '무게', 'spec.2.value': '3', 'spec.2.unit': 'kg', 'spec.5': '색: 흑' })
        .specs,
    ).toEqual([
      { name: '무게', value: '3', unit: 'kg' },
      { name: '색', value: '흑' },
    ]);
  });

  const own = aProduct({
    code: 'G-1',
    category: 'gear',
    unit: 'ea',
    least: 10,
    description: { ko: '설명' },
    price: { kind: 'tiers', currency: 'USD', tiers: [{ from: 10, price: 1250 }] },
    lead: { least: 5, most: 9 },
    hs: '848340',
    keywords: ['기어'],
    specs: [{ name: '무게', value: '3' }],
    pictures: [crypto.randomUUID()],
  });

  it('leaves what its cells do not say, and takes back what a lone dash stands in', () => {
    expect(value({ name: '새 이름' }, own)).toEqual({
      ...own,
      name: { ...own.name, ko: '새 이름' },
    });
    const back: Cells = {
      ...{ code: '-', nameEn: '-', category: '-', description: '-', least: '–', 'price.1': '-' },
      ...{ leadMost: '-', hs: '-', keywords: '-', 'spec.1.name': '-', unit: '-' },
    };
    expect(value(back, own)).toEqual({
      ...{ name: { ko: '기어' }, keywords: [], specs: [], papers: [], pictures: own.pictures },
    });
    expect(value({ 'price.1': '13' }, own).price).toMatchObject({
      currency: 'USD',
      tiers: [{ from: 10, price: 1300 }],
    });
    expect(value({ leadLeast: '7일' }, own).lead).toEqual({ least: 7, most: 9 });
  });

  it.each<[Cells, SheetColumn | null, ProblemCode]>([
    [{ code: 'A' }, 'name', 'name-missing'],
    [{ name: '-' }, 'name', 'name-missing'],
    [{ name: '#N/A' }, 'name', 'cell-error'],
    [{ name: '가', category: '과자' }, 'category', 'category'],
    [{ name: '가', unit: '되' }, 'unit', 'unit'],
    [{ name: '가', least: '많이' }, 'least', 'not-a-number'],
    [{ name: '가', least: '-5', unit: '개' }, 'least', 'not-a-number'],
    [{ name: '가', least: '1/2', unit: '개' }, 'least', 'not-a-number'],
    [{ name: '가', least: '1,00,0', unit: '개' }, 'least', 'not-a-number'],
    [{ name: '가', least: '2026-11-30', unit: '개' }, 'least', 'not-a-number'],
    [{ name: '가', least: '#FORMULA!', unit: '개' }, 'least', 'cell-error'],
    [{ name: '가', least: '10 kg', unit: '개' }, 'least', 'other-unit'],
    [{ name: '가', least: '10' }, 'least', 'unit-missing'],
    [{ name: '가', least: '1.5', unit: '개' }, 'least', 'unit-decimals'],
    [{ name: '가', least: '7', multiple: '5', unit: '개' }, 'least', 'least-multiple'],
    [{ name: '가', least: '0', unit: '개' }, 'least', 'range'],
    [{ name: '가', unit: '개', 'price.1': '비쌈' }, 'price.1', 'not-a-price'],
    [{ name: '가', unit: '개', 'price.1': '1.5원' }, 'price.1', 'price-digits'],
    [{ name: '가', unit: '개', 'price.1': '$5', currency: 'KRW' }, 'price.1', 'other-currency'],
    [{ name: '가', unit: '개', 'price.1': '5', currency: '냥' }, 'currency', 'currency'],
    [{ name: '가', unit: '개', 'from.1': '5' }, 'price.1', 'price-missing'],
    [{ name: '가', unit: '개', 'price.1': '5', 'price.2': '4' }, 'from.2', 'from-missing'],
    [
      { name: '가', unit: '개', 'price.1': '5', 'from.4': '1', 'price.4': '4' },
      'from.4',
      'tier-order',
    ],
    [
      { name: '가', unit: '개', 'price.1': '5', 'from.2': '9', 'price.2': '6' },
      'price.2',
      'tier-price',
    ],
    [
      { name: '가', unit: '개', least: '10', 'from.1': '5', 'price.1': '6' },
      'from.1',
      'tier-least',
    ],
    [{ name: '가', leadMost: '곧' }, 'leadMost', 'not-days'],
    [{ name: '가', leadLeast: '5' }, 'leadMost', 'lead-missing'],
    [{ name: '가', leadLeast: '9', leadMost: '5' }, 'leadMost', 'lead-order'],
    [{ name: '가', hs: '84834' }, 'hs', 'hs-zero'],
    [{ name: '가', hs: '8483-4' + '0-12' }, 'hs', 'hs'],
    [{ name: '가', specs: '그냥 좋음' }, 'specs', 'spec-colon'],
    [{ name: '가', 'spec.3.value': '5' }, 'spec.3.name', 'spec-name'],
    [{ name: '가', 'spec.3.name': '무게' }, 'spec.3.value', 'spec-value'],
    [
      { name: '가', 'spec.3.name': '가'.repeat(61), 'spec.3.value': '5' },
      'spec.3.name',
      'too-long',
    ],
    [{ name: '가'.repeat(81) }, 'name', 'too-long'],
    [{ name: '깨진\ufffd' }, 'name', 'letters'],
    [{ name: '종\u0007' }, 'name', 'letters'],
    [{ name: '홍 900101-1234567' }, 'name', 'resident-number'],
    [{ name: '가', keywords: Array(21).fill('말').join(',') }, 'keywords', 'too-many'],
  ])('that says %j is refused at %s: %s', (cells, column, code) => {
    expect(faults(cells)).toContainEqual([column, code]);
  });

  it('changes no currency without its figures', () => {
    expect(faults({ currency: 'KRW' }, own)).toEqual([['currency', 'price-missing']]);
    expect(value({ currency: 'USD' }, own).price).toEqual(own.price);
  });

  it('keeps texts that look like more than they are', () => {
    expect(value({ code: '=1+1', nameEn: '@x' })).toMatchObject({
      code: '=1+1',
      name: { en: '@x' },
    });
    expect(value({ code: "'-" }).code).toBe('-');
  });
});
