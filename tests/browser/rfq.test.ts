import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import type { Bid, BidRow } from '#capabilities/rfq/rfqView.ts';
import { closePages } from '../support/browser.ts';
import { type SellerOnSite, sellersOnSite } from '../support/marketOnSite.ts';
import { signInAs, signInWith } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages(/ERR_INTERNET_DISCONNECTED/));

let sellers: readonly SellerOnSite[];
let unclaimed: CompanySummary;
/** Three organisations that run a page each; no other test asks them. */
beforeAll(async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  const asked = items.slice(60, 63);
  unclaimed = items[63] as CompanySummary;
  sellers = await sellersOnSite(asked);
}, 60_000);

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const sheet = ['품명\t규격\t수량\t단위', '하우징\tFC250\t120\tEA', '축\tSCM440\t240\tEA'].join(
  '\n',
);

/** A minute so many days from now as its field takes it, by the clock of the place. */
const minuteIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 16);

async function askAtCompany(page: Page, { company }: SellerOnSite): Promise<void> {
  await page.goto(`/ko/companies/${company.id}?quality=low`);
  await page.getByRole('button', { name: '견적 요청하기' }).click();
  await page.getByText(company.name.ko).first().waitFor();
}

async function fillRequest(page: Page, title: string): Promise<void> {
  await page.getByLabel('제목').fill(title);
  await page.getByRole('button', { name: '엑셀에서 붙여 넣기' }).click();
  await page.getByLabel('복사한 칸을 여기에').fill(sheet);
  await page.getByRole('button', { name: '품목 2개 더하기' }).click();
  await page.getByLabel('비통제', { exact: true }).check();
  await page.getByLabel('마감 (한국 시각)').fill(minuteIn(3));
}

/** The bid of a seller on the request of that title. */
async function bidOf({ owner, organisation }: SellerOnSite, title: string) {
  const path = `/api/organisations/${organisation}/bids`;
  const { items } = await owner.ask<{ items: BidRow[] }>('GET', path);
  const id = items.find((row) => row.title === title)?.id ?? '';
  return { id, path: `${path}/${id}`, read: () => owner.ask<Bid>('GET', `${path}/${id}`) };
}

/** Quotes both lines at these prices in won, by the API. */
async function quoteByApi(seller: SellerOnSite, title: string, prices: readonly number[]) {
  const { path } = await bidOf(seller, title);
  const lines = prices.map((price, at) => ({
    ...{ line: at + 1, leadDays: 20, bands: [{ from: 1000, unitPrice: price * 100 }] },
  }));
  const validUntil = minuteIn(60).slice(0, 10);
  const value = { kind: 'stated', validUntil, lines };
  await seller.owner.ask('POST', `${path}/quotes`, {
    client: crypto.randomUUID(),
    seen: 0,
    value,
  });
}

it('goes from three companies asked to a split award, buyer and supplier on two screens', async () => {
  const title = '감속기 부품 2종';
  const [first, second, third] = sellers as [SellerOnSite, SellerOnSite, SellerOnSite];
  const buyer = await signInAs('buyer', '/ko/rfqs?quality=low', 'desktop', false);
  const began = performance.now();
  for (const seller of sellers) await askAtCompany(buyer, seller);
  await fillRequest(buyer, title);
  await buyer.getByLabel('밀봉 견적').uncheck();
  expect(await seriousFaults(buyer)).toEqual([]);
  await buyer.getByRole('button', { name: '확인하고 보내기' }).click();
  await buyer.getByRole('button', { name: '3곳에 보내기' }).click();
  await buyer.getByText('3곳 중 0곳 견적').waitFor();
  const asked = performance.now() - began;

  const phone = await signInWith(first, '/ko/inbox?quality=low', { size: 'phone', webgl: false });
  await phone.getByRole('link', { name: '견적을 기다리는 요청 1건' }).click();
  await phone.getByRole('link', { name: title }).click();
  await buyer.getByText('열어 봄', { exact: true }).waitFor();
  const opened = performance.now();
  await phone.getByRole('button', { name: '견적 내기' }).click();
  const prices = phone.getByLabel('단가 (KRW, 개당)');
  await prices.first().fill('31,500');
  await prices.nth(1).fill('18,400.5');
  await phone.getByLabel('수량 (개) 부터').nth(1).fill('1');
  await phone.getByText('9,015,732원').waitFor();
  expect(await seriousFaults(phone)).toEqual([]);
  await phone.getByRole('button', { name: '견적 보내기' }).click();
  await phone.getByText('1번째 견적', { exact: true }).waitFor();
  const quoted = performance.now() - opened;
  await quoteByApi(second, title, [33_000, 17_250]);
  const { path } = await bidOf(third, title);
  const decline = { kind: 'decline', client: crypto.randomUUID(), reason: '물량이 차 있습니다.' };
  await third.owner.ask('POST', `${path}/acts`, decline);

  await buyer.getByText('3곳 중 2곳 견적').waitFor();
  await buyer.getByText('물량이 차 있습니다.').waitFor();
  await buyer.getByRole('button', { name: '지금 마감' }).click();
  await buyer.getByRole('button', { name: '네', exact: true }).click();
  const table = buyer.getByRole('table', { name: '비교표' });
  await table.getByText('31,500원').waitFor();
  expect(await table.getByText('가장 쌈').count()).toBe(3);
  expect(await seriousFaults(buyer)).toEqual([]);
  const deciding = performance.now();
  await buyer.getByRole('button', { name: '품목마다 가장 싼 곳' }).click();
  const shares = buyer.getByLabel(/^품목 2 .* 수량$/);
  await shares.first().fill('40');
  await buyer.getByText('요청보다 40개 많음').waitFor();
  await shares.nth(1).fill('200');
  await buyer.getByRole('button', { name: '선정 내용 확인' }).click();
  await buyer.getByText('2곳 선정, 합계 8,762,622원').waitFor();
  expect(await seriousFaults(buyer)).toEqual([]);
  await buyer.getByLabel('선정한 업체에 전할 말').fill('발주서는 내일 보냅니다.');
  await buyer.getByRole('button', { name: '업체 선정 확정' }).click();
  await buyer.getByText('선정 완료').waitFor();
  await buyer.getByRole('button', { name: '현황' }).click();
  const saving = buyer.waitForEvent('download');
  await buyer.getByRole('link', { name: '발주서 PDF' }).first().click();
  expect((await saving).suggestedFilename()).toMatch(/^발주서 PO-[0-9A-F]{8}-1\.pdf$/);
  const awarded = performance.now() - deciding;

  await phone.getByText('선정되었습니다').waitFor();
  await phone.getByText('40개 × 18,400.5원 = 736,020원').waitFor();
  await phone.getByText('발주서는 내일 보냅니다.').waitFor();
  expect(await seriousFaults(phone)).toEqual([]);
  expect((await (await bidOf(third, title)).read()).outcome).toBeNull();
  process.stdout.write(
    `a request to three companies: ${seconds(asked)} s; a quote on a phone: ${seconds(quoted)} s; a split award: ${seconds(awarded)} s\n`,
  );
}, 120_000);

it('shows nothing of sealed quotes before the deadline, and compares supplier by supplier on a phone', async () => {
  const title = '밀봉 견적 브라켓';
  const [first, second] = sellers as [SellerOnSite, SellerOnSite];
  const phone = await signInAs('buyer', '/ko/rfqs?quality=low', 'phone', false);
  for (const seller of [first, second]) await askAtCompany(phone, seller);
  await fillRequest(phone, title);
  await phone.reload();
  expect(await phone.getByLabel('제목').inputValue()).toBe(title);
  await phone.getByRole('button', { name: '확인하고 보내기' }).tap();
  await phone.getByRole('button', { name: '2곳에 보내기' }).tap();
  await phone.getByText('누가 얼마를 냈는지는 마감 뒤에').waitFor();
  await quoteByApi(first, title, [12_345, 6789]);
  await phone.getByRole('button', { name: '비교표' }).tap();
  await phone.getByText('누가 얼마를 냈는지는 마감 뒤에').waitFor();
  await phone.getByRole('button', { name: '현황' }).tap();
  expect(await phone.getByText(/12,345|견적 제출|지금 마감/).count()).toBe(0);
  await phone.goto('/ko/rfqs?quality=low');
  await phone.getByRole('link', { name: '감속기 부품 2종' }).tap();
  await phone.getByRole('button', { name: '비교표' }).tap();
  const cards = phone.getByRole('list', { name: '비교표' });
  await cards.getByText('31,500원').waitFor();
  expect(await phone.getByRole('table', { name: '비교표' }).count()).toBe(0);
  const width = await phone.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  expect(await seriousFaults(phone)).toEqual([]);
}, 120_000);

it('says what is missing before anything is sent, asks nobody who has not joined, and loses nothing offline', async () => {
  const page = await signInAs('buyer', '/ko/rfqs/new?quality=low', 'desktop', false);
  await page.getByRole('button', { name: '확인하고 보내기' }).click();
  await page.getByText('고칠 곳이 5군데 있습니다.').waitFor();
  await page.getByLabel('제목').and(page.locator(':focus')).waitFor();
  const [seller] = sellers as [SellerOnSite];
  const { name } = seller.company;
  await page.getByLabel('회사나 제품 이름').fill(name.ko);
  await page.getByRole('button', { name: `${name.ko} 고르기` }).click();
  await page.getByRole('list', { name: '받는 업체' }).getByText(name.ko).waitFor();
  await page.getByLabel('회사나 제품 이름').fill(unclaimed.name.ko);
  await page.getByText('아직 가입하지 않아 받을 수 없습니다').first().waitFor();
  const other = page.getByRole('button', { name: `${unclaimed.name.ko} 고르기` });
  expect(await other.isDisabled()).toBe(true);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByLabel('제목').fill('끊긴 사이의 요청');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '임시 저장' }).click();
  await page.getByText('인터넷 연결이 없어 보내지 못했습니다').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '임시 저장' }).click();
  await page.getByText('임시 저장했습니다').waitFor();
  await page.getByRole('link', { name: '견적 요청 목록' }).click();
  await page.getByRole('link', { name: '끊긴 사이의 요청' }).click();
  await page.getByRole('list', { name: '받는 업체' }).getByText(name.ko).waitFor();
}, 60_000);
