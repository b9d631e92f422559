import type { Language } from '#shared/language.ts';
import { type LocalText, textIn } from '#shared/localText.ts';

interface Standing {
  readonly product: string;
  readonly name: LocalText;
  readonly times: number;
  readonly at: { readonly x: number; readonly z: number; readonly top: number };
}

/** The small sign of a model that stands before its building: what it is, and at which scale. */
export function modelLabels(model: Standing | null, language: Language) {
  if (!model) return [];
  const { product, name, times, at } = model;
  return [
    {
      id: `model-${product}`,
      style: 'sign' as const,
      text: textIn(name, language),
      note: scaleText(times, language),
      at: [at.x, at.top, at.z] as const,
      weight: Infinity,
      target: { kind: 'product' as const, id: product },
    },
  ];
}

const scaleText = (times: number, language: Language): string => {
  if (language === 'ko') return times === 1 ? '실제 크기' : `${times}배 확대`;
  return times === 1 ? 'true size' : `enlarged ${times} times`;
};
