import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { type UnitId, units } from '#shared/unit.ts';
import { quantityText } from '#view/quantities.ts';

/** A quantity with its unit, as the language writes it: 10개, 2.5 kg, 10 pcs. */
export function amountText(quantity: number, unit: UnitId, language: Language): string {
  const { short, one, decimals } = units[unit];
  const space = language === 'ko' && decimals === 0 ? '' : ' ';
  return `${quantityText(quantity, language)}${space}${textIn(quantity === 1 ? one : short, language)}`;
}
