import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { claimByExample } from '../support/claimByExample.ts';
import { aPicture } from '../support/claiming.ts';
import { signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages(/409|ERR_INTERNET_DISCONNECTED/));

let company: CompanySummary;
let path: string;
/** The example company runs the page of a company that public sources name products of. */
beforeAll(async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  company = items.filter(({ products }) => products.length > 1)[12] as CompanySummary;
  path = `/ko/edit/products/${company.id}?quality=low`;
  await claimByExample(company);
  await closePages();
}, 180_000);

const name = (page: Page) => page.getByLabel('제품 이름', { exact: true });
const row = (page: Page, product: string) =>
  page.getByRole('list', { name: '제품', exact: true }).getByRole('button', { name: product });
const add = (page: Page) => page.getByRole('button', { name: /^(?:첫 제품 올리기|제품 추가)$/ });
const save = (page: Page) => page.getByRole('button', { name: '저장', exact: true });

it('lists a first product with a picture on a phone in a few steps, for everybody to find', async () => {
  const page = await signInAs('company', path, 'phone');
  const began = performance.now();
  await add(page).click();
  await name(page).fill('예시 앵글 밸브');
  const buffer = Buffer.from(await aPicture(1600, 1200));
  const file = { name: 'photo.png', mimeType: 'image/png', buffer };
  await page.locator('input[type="file"][accept*="image"]').setInputFiles(file);
  await page.getByRole('button', { name: '1번 사진 빼기' }).waitFor();
  await page.getByRole('button', { name: '저장하고 공개' }).click();
  await page.getByText('‘예시 앵글 밸브’ 제품을 공개했습니다').waitFor();
  const took = performance.now() - began;
  process.stdout.write(
    `a first product with a picture on a phone: 4 steps in ${(took / 1000).toFixed(1)} s\n`,
  );
  expect(await seriousFaults(page)).toEqual([]);
  const found = await readApi<{ hits: { id: string; kind: string }[] }>(
    `/api/search?q=${encodeURIComponent('예시 앵글 밸브')}`,
  );
  const id = found.hits.find(({ kind }) => kind === 'product')?.id;
  const visitor = await openPage({ path: `/ko/products/${id}`, size: 'phone', webgl: false });
  const picture = visitor.getByAltText('예시 앵글 밸브 사진 1');
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), { timeout: 20_000 })
    .toBeGreaterThan(300);
  await visitor.getByText('밝히지 않음').waitFor();
  expect(await seriousFaults(visitor)).toEqual([]);
});

it('says which quantities do not go together, and keeps what was typed until they do', async () => {
  const page = await signInAs('company', path);
  await add(page).click();
  await name(page).fill('예시 강판');
  await page.getByLabel('수량 단위').selectOption('kg');
  await page.getByLabel('최소주문수량').fill('30');
  await page.getByLabel('주문 배수').fill('25');
  await page.getByLabel('수량 구간별 단가').check();
  await page.getByLabel('수량 (이상)').fill('50');
  await page.getByLabel('단가', { exact: true }).fill('1,250.5');
  await save(page).click();
  await page.getByText('최소주문수량이 주문 배수에 맞지 않습니다').waitFor();
  await page.getByText('원은 소수점 없이 적습니다').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByLabel('최소주문수량').fill('25');
  await page.getByLabel('단가', { exact: true }).fill('1,250');
  await page.context().setOffline(true);
  await save(page).click();
  await page.getByText('인터넷 연결이 없어').waitFor();
  await page.context().setOffline(false);
  await save(page).click();
  await page.getByText('‘예시 강판’ 초안에 저장했습니다').waitFor();
  await page.getByRole('button', { name: '미리 보기' }).click();
  await page.getByText('kg당 1,250원').waitFor();
  await page.getByText('25 kg', { exact: true }).first().waitFor();
});

it('tells the second of two editors what the first has saved, and keeps both in the history', async () => {
  const first = await signInAs('company', path);
  const second = await signInAs('company', path);
  for (const page of [first, second]) {
    await row(page, '예시 강판').click();
    await name(page).waitFor();
  }
  await second.getByLabel('설명', { exact: true }).fill('둘째가 적은 설명');
  await first.getByLabel('설명', { exact: true }).fill('첫째가 적은 설명');
  await save(first).click();
  await first.getByText('초안에 저장했습니다').waitFor();
  await save(second).click();
  await second.getByText('님이 이 제품을 먼저 고쳤습니다').waitFor();
  await second.getByText('첫째가 적은 설명').waitFor();
  expect(await second.getByLabel('설명', { exact: true }).inputValue()).toBe('둘째가 적은 설명');
  await second.getByRole('button', { name: '내 내용으로 저장' }).click();
  await save(second).click();
  await second.getByText('초안에 저장했습니다').waitFor();
  await second.getByRole('button', { name: '바뀐 기록' }).click();
  await second.getByRole('button', { name: '이때로 되돌리기' }).first().click();
  await second.getByText('되돌렸습니다. 공개하면 반영됩니다').waitFor();
  await second.getByRole('button', { name: '미리 보기' }).click();
  await second.getByText('첫째가 적은 설명').waitFor();
});

it('copies, archives, takes back and deletes a product, and asks before what cannot be undone', async () => {
  const page = await signInAs('company', path);
  await row(page, '예시 강판').click();
  await page.getByRole('button', { name: '복사해서 새로' }).click();
  expect(await name(page).inputValue()).toBe('예시 강판 (복사)');
  await save(page).click();
  await page.getByText('‘예시 강판 (복사)’ 초안에 저장했습니다').waitFor();
  await page.getByRole('button', { name: '‘예시 강판 (복사)’ 위로' }).click();
  const rows = page.getByRole('list', { name: '제품', exact: true }).getByRole('listitem');
  await expect.poll(() => rows.allInnerTexts().then((all) => all[1] ?? '')).toContain('(복사)');
  await page.getByRole('button', { name: '보관하기' }).click();
  await page.getByText('제품을 보관했습니다').waitFor();
  await page.getByRole('button', { name: '보관한 제품 1개' }).click();
  await page.getByRole('button', { name: '보관에서 꺼내기' }).click();
  await page.getByText('제품을 꺼냈습니다').waitFor();
  await page.getByRole('button', { name: '지우기' }).click();
  await page.getByText('되돌릴 수 없습니다').waitFor();
  await page.getByRole('button', { name: '지웁니다' }).click();
  await page.getByText('제품을 지웠습니다').waitFor();
  await expect.poll(() => rows.count()).toBe(2);
});

it('takes a product over that public sources name, in its place and at its address', async () => {
  const known = company.products[0] as { id: string; name: { ko: string } };
  const page = await signInAs('company', path);
  const list = page.getByRole('list', { name: '공개자료에 나온 제품' });
  const item = list.getByRole('listitem').filter({ hasText: known.name.ko }).first();
  await item.getByRole('button', { name: '가져와 고치기' }).click();
  expect(await name(page).inputValue()).toBe(known.name.ko);
  await page.getByLabel('견적 요청').check();
  await page.getByRole('button', { name: '저장하고 공개' }).click();
  await page.getByText('제품을 공개했습니다').waitFor();
  const visitor = await openPage({
    path: `/en/products/${known.id}`,
    language: 'en',
    webgl: false,
  });
  await visitor.getByText('in the company’s own words').waitFor();
  await visitor.getByText('On request').waitFor();
});
