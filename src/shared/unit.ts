import type { LocalText } from '#shared/localText.ts';

interface Unit {
  readonly name: LocalText;
  /** Short form that follows a number. */
  readonly short: LocalText;
  /** Short form of one, as in a price of each. */
  readonly one: LocalText;
  /** Digits after the point that a quantity may have. */
  readonly decimals: number;
  /** Code of UN/ECE Recommendation 20 or 21, as trade papers name it. */
  readonly code: string;
}

const counted = (
  name: LocalText,
  [ko, en, one]: readonly [ko: string, en: string, one: string],
  code: string,
): Unit => ({
  name,
  short: { ko, en },
  one: { ko, en: one },
  decimals: 0,
  code,
});
const measured = (ko: string, en: string, short: string, code: string): Unit => ({
  name: { ko, en },
  short: { ko: short, en: short },
  one: { ko: short, en: short },
  decimals: 3,
  code,
});

/** Units that goods are counted and measured in. */
export const units = {
  ea: counted({ ko: '개 (EA)', en: 'Pieces' }, ['개', 'pcs', 'pc'], 'H87'),
  set: counted({ ko: '세트', en: 'Sets' }, ['세트', 'sets', 'set'], 'SET'),
  pair: counted({ ko: '켤레·쌍', en: 'Pairs' }, ['쌍', 'pairs', 'pair'], 'PR'),
  sheet: counted({ ko: '장', en: 'Sheets' }, ['장', 'sheets', 'sheet'], 'ST'),
  roll: counted({ ko: '롤', en: 'Rolls' }, ['롤', 'rolls', 'roll'], 'XRO'),
  box: counted({ ko: '상자', en: 'Boxes' }, ['상자', 'boxes', 'box'], 'XBX'),
  drum: counted({ ko: '드럼', en: 'Drums' }, ['드럼', 'drums', 'drum'], 'XDR'),
  can: counted({ ko: '캔·통', en: 'Cans' }, ['통', 'cans', 'can'], 'XCA'),
  lot: counted({ ko: '식', en: 'Lots' }, ['식', 'lots', 'lot'], 'LO'),
  kg: measured('킬로그램', 'Kilograms', 'kg', 'KGM'),
  t: measured('톤', 'Tonnes', 't', 'TNE'),
  m: measured('미터', 'Metres', 'm', 'MTR'),
  m2: measured('제곱미터', 'Square metres', '㎡', 'MTK'),
  m3: measured('세제곱미터', 'Cubic metres', '㎥', 'MTQ'),
  l: measured('리터', 'Litres', 'L', 'LTR'),
  h: measured('시간', 'Hours', 'h', 'HUR'),
} as const satisfies Record<string, Unit>;

export type UnitId = keyof typeof units;
export const unitIds = Object.keys(units) as [UnitId, ...UnitId[]];

/** True where the quantity has no more digits than its unit allows. */
export const fitsUnit = (quantity: number, unit: UnitId): boolean =>
  Number(quantity.toFixed(units[unit].decimals)) === quantity;

/** True where the quantity is so many whole steps, counted in thousandths, exactly. */
export const isMultiple = (quantity: number, step: number): boolean =>
  Math.round(quantity * 1000) % Math.round(step * 1000) === 0;
