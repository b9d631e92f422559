import type { Language } from '#shared/language.ts';

/** What the picture is called for those who do not see it. */
export const sceneTexts: Record<Language, { label: string }> = {
  ko: {
    label:
      '창원국가산업단지 3차원 그림. 화살표로 옮기고, 더하기와 빼기로 확대·축소하고, 쉼표와 마침표로 건물을 하나씩 짚고, Enter로 고릅니다.',
  },
  en: {
    label:
      'The Changwon National Industrial Complex in 3D. Arrow keys move, plus and minus zoom, comma and full stop go from building to building, Enter chooses.',
  },
};
