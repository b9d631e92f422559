import { type PostalAddress, readAddress } from '#capabilities/factory-register/postalAddress.ts';
import { sideRoad } from '#capabilities/factory-register/sideRoad.ts';
import type { LocalText } from '#shared/localText.ts';

/** Roads and dongs in English by their Korean names, as far as the place knows them. */
export interface EnglishNames {
  readonly roads: ReadonlyMap<string, string>;
  readonly dongs: ReadonlyMap<string, string>;
}

/** Learns the English names from those of roads and from addresses that are known in both languages. */
export function englishNames(
  roads: readonly (LocalText | null)[],
  addresses: readonly LocalText[],
): EnglishNames {
  return {
    roads: new Map(roads.flatMap((name) => (name?.en ? [[name.ko, name.en] as const] : []))),
    dongs: new Map(
      addresses.flatMap(({ ko, en }) => {
        const { dong } = readAddress(ko);
        const english = en?.match(/, ([A-Z][a-z]+-dong)$/)?.[1];
        return dong && english ? [[dong, english] as const] : [];
      }),
    ),
  };
}

/** An address as pages show it: road, number and dong, or dong and parcel; in English where every name is known. */
export function localAddress(
  { road, number, second, dong, lot }: PostalAddress,
  { roads, dongs }: EnglishNames,
): LocalText {
  const numbers = `${number}${second > 0 ? `-${second}` : ''}`;
  const englishDong = dong === null ? undefined : dongs.get(dong);
  if (road === null) {
    const ko = [dong, lot].filter((part) => part !== null).join(' ');
    return englishDong ? { ko, en: [lot, englishDong].filter(Boolean).join(' ') } : { ko };
  }
  const ko = `${road} ${numbers}${dong === null ? '' : ` (${dong})`}`;
  const english = englishRoad(road, roads);
  if (!english || (dong !== null && !englishDong)) return { ko };
  return { ko, en: `${numbers} ${english}${englishDong ? `, ${englishDong}` : ''}` };
}

function englishRoad(road: string, roads: EnglishNames['roads']): string | undefined {
  const side = sideRoad(road);
  const parent = side && roads.get(side.parent);
  return roads.get(road) ?? (side && parent ? `${parent} ${side.number}beon-gil` : undefined);
}
