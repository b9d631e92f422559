import { afterEach, expect, it } from 'vitest';
import type { Company, CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready, settle } from '../support/browserScene.ts';
import { pictureDifference } from '../support/comparePictures.ts';
import { readApi } from '../support/readApi.ts';
import { twin } from '../support/twin.ts';

afterEach(() => closePages(/404/));

it('takes a hidden site from an open page within a minute, and brings it back', async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  const summary = items.find(({ buildings }) => buildings.length > 2) as CompanySummary;
  const company = await readApi<Company>(`/api/companies/${summary.id}`);
  const site = company.sites.find(({ buildings }) => buildings.length > 0)?.id as string;
  const gid = company.sites.find(({ id }) => id === site)?.buildings[0] as string;
  const { x, z } = summary.position;
  const page = await openPage({
    path: `/ko?quality=low&at=${Math.round(x)},${Math.round(z)},500,97,45`,
  });
  await ready(page);
  const scene = page.locator('canvas').first();
  const shown = await scene.screenshot();
  try {
    await twin('levels', 'set', site, 'hidden');
    const began = Date.now();
    await expect
      .poll(async () => pictureDifference(shown, await scene.screenshot()), {
        timeout: 60_000,
        interval: 2_000,
      })
      .toBeGreaterThan(0.01);
    expect(Date.now() - began).toBeLessThan(60_000);
    await settle(page);
    const answer = await page.request.get(`/api/buildings/${gid}`);
    expect(answer.status()).toBe(404);
    const found = await readApi<{ hits: { id: string }[] }>(
      `/api/search?q=${encodeURIComponent(summary.name.ko)}`,
    );
    expect(found.hits.map(({ id }) => id)).not.toContain(gid);
  } finally {
    await twin('levels', 'set', site, 'shown');
  }
  await expect
    .poll(async () => pictureDifference(shown, await scene.screenshot()), {
      timeout: 60_000,
      interval: 2_000,
    })
    .toBeLessThan(0.01);
});
