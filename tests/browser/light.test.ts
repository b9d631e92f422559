import { PNG } from 'pngjs';
import { afterEach, expect, inject, it } from 'vitest';
import { Eye } from '../beauty/Eye.ts';
import { kindsOfCells } from '../beauty/judgeLightness.ts';
import { readPlace } from '../beauty/knownPlace.ts';
import { lightnessGrid, lightnessOfKinds } from '../beauty/lightnessGrid.ts';
import { lightnessOf, linearAt, luminance } from '../beauty/linear.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready } from '../support/browserScene.ts';
import { hidePanels } from '../support/hidePanels.ts';

afterEach(() => closePages());

/** Mean L* of what the picture shows, and of a name's pill. */
async function lightnessAt(time: string, kinds: readonly (string | null)[] | null) {
  const page = await openPage({ path: `/ko?quality=low&probe&time=${time}` });
  await ready(page);
  await page.evaluate(hidePanels);
  const png = PNG.sync.read(await page.screenshot());
  const asked = await page.evaluate(() => {
    const camera = window.scene?.camera();
    const pill = window.scene?.labels().find(({ style }) => style === 'pill');
    return camera && pill ? { camera, box: pill.box } : null;
  });
  await closePages();
  if (!asked) throw new Error('the scene tells neither its camera nor its names');
  const known =
    kinds ??
    kindsOfCells(new Eye(asked.camera, png.width, png.height), await readPlace(inject('origin')));
  const [left, top, , bottom] = asked.box.map(Math.round) as [number, number, number, number];
  const pill = lightnessOf(luminance(linearAt(png, left + 4, Math.round((top + bottom) / 2))));
  return { kinds: known, of: lightnessOfKinds(lightnessGrid(png), known), pill };
}

it('lights ground, water, sky and names by the minute of the address', async () => {
  const day = await lightnessAt('2026-10-07T10:40', null);
  const dusk = await lightnessAt('2026-10-07T18:08', day.kinds);
  const night = await lightnessAt('2026-10-07T22:00', day.kinds);
  for (const kind of ['works', 'water', 'mountain', 'sky']) {
    const [bright, dim, dark] = [day, dusk, night].map(({ of }) => of.get(kind) as number) as [
      number,
      number,
      number,
    ];
    expect(dim, `${kind} at dusk`).toBeLessThan(bright - 4);
    expect(dark, `${kind} by night`).toBeLessThan(Math.min(40, dim - 4));
  }
  expect(day.pill).toBeGreaterThan(85);
  expect(night.pill).toBeLessThan(35);
});
