import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { aGeoJson, rectangleOnMap } from '../capabilities/municipal-import/aFile.ts';
import { aBuilding } from '../support/aBuilding.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready } from '../support/browserScene.ts';
import { twin } from '../support/twin.ts';

afterEach(() => closePages());

it('an open page follows a building that is replaced by a real one, and back', async () => {
  const { building, company } = await aBuilding();
  const { x, z } = building.position;
  const folder = mkdtempSync(join(tmpdir(), 'changwon-twin-real-'));
  const file = join(folder, '건물.geojson');
  const properties = { id: 'real-1', 높이: 21.5, 지상층수: 2 };
  const ring = rectangleOnMap(x - 30, z - 30, 60, 60);
  writeFileSync(file, aGeoJson([{ ring, properties }]));
  const page = await openPage({ path: `/ko/buildings/${building.gid}?quality=low` });
  const panel = page.locator('article[aria-labelledby="panel-title"]');
  const address = () => new URL(page.url()).pathname;
  const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  try {
    await ready(page);
    await expect.poll(() => panel.innerText()).toContain('추정 형상');
    const depth = await page.evaluate(() => history.length);
    await twin(
      'import',
      'buildings',
      file,
      '--source',
      '시험 자료',
      '--apply',
      '--reviewed-by',
      '시험',
    );
    await look();
    await expect.poll(address).toBe('/ko/buildings/b-real-1');
    await expect.poll(() => panel.innerText()).toMatch(/21\.5 m[\s\S]*시험 자료/);
    const said = await panel.innerText();
    expect(said).not.toContain('추정 형상');
    expect(said).toContain(company.name.ko);
    expect(await page.evaluate(() => history.length)).toBe(depth);
    const note = page.getByText(/건물 (일부 )?추정 형상 · 지형/).first();
    await expect.poll(() => note.innerText()).toContain('일부');
    const late = await openPage({ path: `/ko/buildings/${building.gid}?quality=low` });
    await expect.poll(() => new URL(late.url()).pathname).toBe('/ko/buildings/b-real-1');
  } finally {
    await twin('import', 'undo').finally(() => rmSync(folder, { recursive: true, force: true }));
  }
  await look();
  await expect.poll(address).toBe(`/ko/buildings/${building.gid}`);
  await expect.poll(() => panel.innerText()).toContain('추정 형상');
  await expect.poll(() => page.getByText('건물 추정 형상 · 지형').count()).toBeGreaterThan(0);
});
