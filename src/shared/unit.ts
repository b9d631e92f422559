import type { LocalText } from '#shared/localText.ts';

interface Unit {
  readonly name: LocalText;
  /** Short form that follows a number. */
  readonly short: LocalText;
  /** Digits after the point that a quantity may have. */
  readonly decimals: number;
  /** Code of UN/ECE Recommendation 20 or 21, as trade papers name it. */
  readonly code: string;
}

const counted = (ko: string, en: string, short: LocalText, code: string): Unit => ({
  name: { ko, en },
  short,
  decimals: 0,
  code,
});
const measured = (ko: string, en: string, short: string, code: string): Unit => ({
  name: { ko, en },
  short: { ko: short, en: short },
  decimals: 3,
  code,
});

/** Units that goods are counted and measured in. */
export const units = {
  ea: counted('개 (EA)', 'Pieces', { ko: '개', en: 'pcs' }, 'H87'),
  set: counted('세트', 'Sets', { ko: '세트', en: 'sets' }, 'SET'),
  pair: counted('켤레·쌍', 'Pairs', { ko: '쌍', en: 'pairs' }, 'PR'),
  sheet: counted('장', 'Sheets', { ko: '장', en: 'sheets' }, 'ST'),
  roll: counted('롤', 'Rolls', { ko: '롤', en: 'rolls' }, 'XRO'),
  box: counted('상자', 'Boxes', { ko: '상자', en: 'boxes' }, 'XBX'),
  drum: counted('드럼', 'Drums', { ko: '드럼', en: 'drums' }, 'XDR'),
  can: counted('캔·통', 'Cans', { ko: '통', en: 'cans' }, 'XCA'),
  lot: counted('식', 'Lots', { ko: '식', en: 'lots' }, 'LO'),
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
