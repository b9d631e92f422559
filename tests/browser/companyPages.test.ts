import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { claimByExample } from '../support/claimByExample.ts';
import { aPicture } from '../support/claiming.ts';
import { countTaps } from '../support/countTaps.ts';
import { signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages(/409|ERR_INTERNET_DISCONNECTED/));

let company: CompanySummary;
/** The example company runs this page from here on. */
beforeAll(async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  company = items[40] as CompanySummary;
  await claimByExample(company);
  await closePages();
}, 180_000);

const part = (page: Page, name: string) =>
  page.getByRole('list', { name: '페이지의 부분' }).getByRole('button', { name });
const table = Array.from(
  { length: 20 },
  (_, i) => `머시닝센터 ${i + 1}\tDN솔루션즈\tDNM ${4500 + i}\t800×450 mm\t${1 + (i % 3)}`,
);

it('states processes on a phone, and pastes twenty machines from a spreadsheet, in a few steps', async () => {
  const page = await signInAs('company', '/ko/edit?quality=low', 'phone');
  await page.getByRole('link', { name: company.name.ko }).click();
  const began = performance.now();
  await page.getByLabel('머시닝센터 가공').waitFor();
  const taps = await countTaps(page);
  await page.getByLabel('머시닝센터 가공').check();
  await page.getByLabel('5축 가공').check();
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('‘보유 공정’ 초안에 저장했습니다').waitFor();
  const processes = performance.now() - began;
  const tapsOfProcesses = await taps();
  await page.getByRole('combobox', { name: '페이지의 부분' }).selectOption('machines');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('한 줄 이상 적거나').waitFor();
  const pasting = performance.now();
  const pasteTaps = await countTaps(page);
  await page.getByRole('button', { name: '엑셀에서 붙여넣기' }).click();
  await page.getByLabel('표를 복사해').fill(table.join('\n'));
  await page.getByText('설비 20건을 읽었습니다').waitFor();
  await page.getByRole('button', { name: '더하기', exact: true }).click();
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('‘보유 설비’ 초안에 저장했습니다').waitFor();
  const machines = performance.now() - pasting;
  const tapsOfMachines = await pasteTaps();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '공개하기' }).click();
  await page.getByText('공개했습니다').waitFor();
  process.stdout.write(
    `processes on a phone: ${tapsOfProcesses}, ${(processes / 1000).toFixed(1)} s; twenty machines pasted: ${tapsOfMachines}, ${(machines / 1000).toFixed(1)} s\n`,
  );
  const visitor = await openPage({ path: `/ko/companies/${company.id}`, webgl: false });
  await visitor.getByText('머시닝센터 20', { exact: true }).waitFor();
  await visitor.getByText('5축 가공').waitFor();
  expect(await seriousFaults(visitor)).toEqual([]);
  const found = await readApi<{ hits: { id: string }[] }>(
    `/api/search?q=${encodeURIComponent('DNM 4519')}`,
  );
  expect(found.hits.map(({ id }) => id)).toContain(company.id);
});

it('keeps a sample of work with three photographs as a draft, on a phone', async () => {
  const page = await signInAs('company', `/ko/edit/${company.id}?quality=low`, 'phone');
  await page.getByRole('combobox', { name: '페이지의 부분' }).waitFor();
  const taps = await countTaps(page);
  await page.getByRole('combobox', { name: '페이지의 부분' }).selectOption('samples');
  const photographs = await Promise.all(
    [1, 2, 3].map(async (n) => ({
      name: `photo-${n}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from(await aPicture(1600 + n, 1200)),
    })),
  );
  const began = performance.now();
  await page.getByLabel('무엇을 만들었나').fill('터빈 케이싱');
  await page.locator('input[type="file"]').setInputFiles(photographs);
  await page.getByRole('button', { name: '3번 사진 빼기' }).waitFor();
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('‘가공 사례’ 초안에 저장했습니다').waitFor();
  const took = performance.now() - began;
  process.stdout.write(
    `a sample with three photographs on a phone: ${await taps()}, ${(took / 1000).toFixed(1)} s\n`,
  );
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '미리 보기' }).click();
  const picture = page.getByAltText('터빈 케이싱 1');
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), { timeout: 15_000 })
    .toBeGreaterThan(300);
});

it('tells the second of two editors what the first has written, and keeps both', async () => {
  const path = `/ko/edit/${company.id}?quality=low`;
  const first = await signInAs('company', path);
  const second = await signInAs('company', path);
  for (const page of [first, second]) {
    await part(page, '소개').click();
    await page.getByLabel('한국어 소개').waitFor();
  }
  await second.getByLabel('한국어 소개').fill('둘째가 적은 소개입니다. 정밀 가공을 합니다.');
  await first.getByLabel('한국어 소개').fill('첫째가 적은 소개입니다. 대형 가공을 합니다.');
  await first.getByRole('button', { name: '저장', exact: true }).click();
  await first.getByText('‘소개’ 초안에 저장했습니다').waitFor();
  await second.getByRole('button', { name: '저장', exact: true }).click();
  await second.getByText('님이 이 부분을 먼저 고쳤습니다').waitFor();
  await second.getByText('첫째가 적은 소개입니다').waitFor();
  expect(await second.getByLabel('한국어 소개').inputValue()).toContain('둘째가');
  expect(await seriousFaults(second)).toEqual([]);
  await second.getByRole('button', { name: '내 내용으로 저장' }).click();
  await second.getByRole('button', { name: '저장', exact: true }).click();
  await second.getByText('‘소개’ 초안에 저장했습니다').waitFor();
  await second.getByRole('button', { name: '바뀐 기록' }).click();
  await second.getByText('첫째가 적은 소개입니다').waitFor();
  await second.getByRole('button', { name: '이때로 되돌리기' }).first().click();
  await second.getByText('‘소개’ 부분을 되돌렸습니다').waitFor();
  await second.getByRole('button', { name: '미리 보기' }).click();
  await second.getByText('첫째가 적은 소개입니다').waitFor();
});

it('keeps what was typed while other parts are looked at and the line is down', async () => {
  const page = await signInAs('company', `/en/edit/${company.id}?quality=low`);
  const list = page.getByRole('list', { name: 'Parts of the page' });
  await list.getByRole('button', { name: 'Certificates' }).click();
  await page.getByLabel('Certificate', { exact: true }).fill('AS9100D');
  await list.getByRole('button', { name: 'Materials' }).click();
  await list.getByRole('button', { name: 'Certificates' }).click();
  expect(await page.getByLabel('Certificate', { exact: true }).inputValue()).toBe('AS9100D');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('What you wrote is still here').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Certificates: saved in the draft').waitFor();
});
