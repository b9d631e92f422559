import { isHome } from '#app/homePose.ts';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import { manifestElement } from '#capabilities/buildings/manifestElement.ts';
import { parseCamera } from '#view/cameraAddress.ts';

/**
 * What the head of a page says ahead: the manifest itself, so that nobody has to ask for it, and the files that the
 * scene will read first, the packs of the opening views only where the address leads there.
 */
export function pageHead(url: URL, manifest: Manifest): string {
  const { terrain, ground, features, opening } = manifest;
  const json = JSON.stringify(manifest).replaceAll('<', '\\u003c');
  const camera = parseCamera(url.searchParams.get('at') ?? '');
  const packs = (['wide', 'tall'] as const)
    .filter((screen) => !camera || isHome(camera, screen === 'wide' ? 1.6 : 0.5))
    .map((screen) => preload(opening[screen], media[screen]));
  return [
    `<script type="application/json" id="${manifestElement}">${json}</script>`,
    ...[terrain, ground, features].map((file) => preload(file)),
    ...packs,
  ].join('');
}

const media = { wide: '(min-aspect-ratio: 4/5)', tall: '(max-aspect-ratio: 7999/10000)' } as const;

const preload = (file: string, media?: string): string =>
  `<link rel="preload" as="fetch" crossorigin href="${file}"${media ? ` media="${media}"` : ''}>`;
