import type { LocalText } from '#shared/localText.ts';

/** Materials a company works. */
export const materials = {
  'carbon-steel': { ko: '탄소강', en: 'Carbon steel' },
  'alloy-steel': { ko: '합금강·공구강', en: 'Alloy and tool steel' },
  stainless: { ko: '스테인리스', en: 'Stainless steel' },
  'cast-iron': { ko: '주철', en: 'Cast iron' },
  aluminium: { ko: '알루미늄', en: 'Aluminium' },
  copper: { ko: '동·황동', en: 'Copper, brass' },
  titanium: { ko: '티타늄', en: 'Titanium' },
  nickel: { ko: '니켈 합금 (인코넬 등)', en: 'Nickel alloys' },
  magnesium: { ko: '마그네슘', en: 'Magnesium' },
  plastic: { ko: '엔지니어링 플라스틱', en: 'Engineering plastics' },
  composite: { ko: '복합재', en: 'Composites' },
  rubber: { ko: '고무', en: 'Rubber' },
  ceramic: { ko: '세라믹', en: 'Ceramics' },
} as const satisfies Record<string, LocalText>;

export type Material = keyof typeof materials;
export const materialIds = Object.keys(materials) as Material[];
