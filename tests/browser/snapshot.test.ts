import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { ready } from '../support/browserScene.ts';

afterEach(() => closePages());

it('a snapshot has the asked size, shows the place, and leaves the page as it was', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  const address = page.url();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: '저장될 그림 미리 보기' }).waitFor({ timeout: 120_000 });
  await dialog.getByLabel(/화면 그대로 1000 × 640/).check();
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 200_000 }),
    dialog.getByRole('button', { name: 'PNG 저장' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('창원산단-트윈_2026-10-07-1040.png');
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  await file.saveAs(join(folder, 'snapshot.png'));
  const picture = PNG.sync.read(readFileSync(join(folder, 'snapshot.png')));
  rmSync(folder, { recursive: true });
  expect([picture.width, picture.height]).toEqual([1000, 640]);
  const caption = 640 - 64;
  const seen = new Set<number>();
  for (let y = 0; y < caption; y += 7) {
    for (let x = 0; x < 1000; x += 7) seen.add(picture.data.readUInt32BE((y * 1000 + x) * 4) >>> 8);
  }
  expect(seen.size, 'colours in the picture').toBeGreaterThan(1000);
  const paper = picture.data.readUInt32BE(((caption + 3) * 1000 + 500) * 4) >>> 8;
  expect(paper).toBe(0xfdfbf7);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await ready(page);
  expect(page.url()).toBe(address);
});
