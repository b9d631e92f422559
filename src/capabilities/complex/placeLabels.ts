import type { Ground } from '#capabilities/buildings/manifest.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';

interface Situation {
  readonly language: Language;
  readonly heightAt: (x: number, z: number) => number;
}

type Named = { readonly ko: string; readonly en?: string | undefined };
const nameOf = (name: Named, language: Language): string =>
  textIn({ ko: name.ko, ...(name.en ? { en: name.en } : {}) }, language);

/** Names of the place: peaks with their height, main roads, waters, blocks. */
export function placeLabels(ground: Ground, { language, heightAt }: Situation) {
  const peaks = ground.peaks.map(({ name, x, z, elevation }) => ({
    id: `peak-${name.ko}`,
    style: 'peak' as const,
    text: `▲ ${nameOf(name, language)} ${elevation.toLocaleString(language, { maximumFractionDigits: 0 })} m`,
    at: [x, heightAt(x, z) + 6, z] as const,
    weight: 90 + elevation / 100,
  }));
  const roads = ground.roads.flatMap(({ id, name, line, class: kind }) => {
    if (!name || kind === 'street') return [];
    const [x, z] = middle(line);
    return [
      {
        id: `road-${id}`,
        style: 'road' as const,
        text: nameOf(name, language),
        at: [x, heightAt(x, z) + 2, z] as const,
        weight: kind === 'avenue' ? 120 : 12,
      },
    ];
  });
  const waters = ground.waters.flatMap(({ id, name, kind, ring, surface }) => {
    if (!name) return [];
    const [x, z] = middle(ring);
    return [
      {
        id: `water-${id}`,
        style: 'water' as const,
        text: nameOf(name, language),
        at: [x, surface, z] as const,
        weight: kind === 'reservoir' ? 12 : 48,
      },
    ];
  });
  const blocks = ground.blocks.map(({ id, name, x, z }) => ({
    id: `block-${id}`,
    style: 'block' as const,
    text: nameOf(name, language),
    at: [x, heightAt(x, z) + 20, z] as const,
    weight: 18,
    target: { kind: 'block' as const, id },
  }));
  return [...peaks, ...roads, ...waters, ...blocks];
}

/** The corner half-way along a flattened line, metres. */
function middle(line: readonly number[]): [number, number] {
  const at = Math.floor(line.length / 4) * 2;
  return [(line[at] as number) / 10, (line[at + 1] as number) / 10];
}
