import sharp from 'sharp';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { middle, ready, settle } from '../support/browserScene.ts';
import { claimByExample } from '../support/claimByExample.ts';
import { signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages(/404|409|422|ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/));

let company: CompanySummary;
/** The example company runs this page from here on. */
beforeAll(async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  company = items.filter(({ position }) => position.kind === 'exact')[30] as CompanySummary;
  await claimByExample(company);
  await closePages();
}, 180_000);

const edit = (language = 'ko') => `/${language}/edit/${company.id}?quality=low`;
const aSign = async (width: number) => {
  const create = { width, height: 200, channels: 4 as const, background: '#1a5c4a80' };
  return {
    name: 'sign.png',
    mimeType: 'image/png',
    buffer: await sharp({ create }).png().toBuffer(),
  };
};

it('places a gate by a press in the scene and by keys, states hours and a logo, and shows them to everybody', async () => {
  const page = await signInAs('company', edit(), 'desktop', true);
  const list = page.getByRole('list', { name: '페이지의 부분' });
  await list.getByRole('button', { name: '출입구 위치' }).click();
  await ready(page);
  await page.getByLabel('이름', { exact: true }).fill('정문');
  await page.getByRole('button', { name: '지도에서 고르기' }).click();
  await page.getByText('출입구 자리를 누르세요').waitFor();
  await settle(page);
  const { x, y } = middle(page);
  await page.mouse.click(x, y);
  await page.getByText('출입구 자리를 골랐습니다').waitFor();
  const place = page.getByLabel('위치 (위도, 경도)');
  const pressed = await place.inputValue();
  expect(pressed).toMatch(/^35\.\d{6}, 128\.\d{6}$/);
  await page.getByRole('button', { name: '지도에서 고르기' }).click();
  await settle(page);
  await page.locator('[data-scene]').focus();
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => place.inputValue()).not.toBe(pressed);
  await page.getByRole('button', { name: '지도에서 고르기' }).click();
  await page.locator('[data-scene]').focus();
  await page.keyboard.press('Escape');
  await page.getByText('출입구 자리를 누르세요').waitFor({ state: 'detached' });
  const chosen = await place.inputValue();
  await place.fill('35.3, 128.5');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('1.5 km 안의 위치를').waitFor();
  await place.fill(chosen);
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('‘출입구 위치’ 초안에 저장했습니다').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await list.getByRole('button', { name: '운영 시간과 휴무' }).click();
  await page.getByLabel('여는 시각').fill('08:30');
  await page.getByLabel('닫는 시각').fill('17:30');
  await page.getByLabel('일요일').check();
  await page.getByRole('button', { name: '휴무 기간 더하기' }).click();
  await page.getByLabel('1번 휴무 시작').fill('2020-01-01');
  await page.getByLabel('1번 휴무 끝').fill('2099-08-05');
  await page.getByLabel('1번 휴무 이름 (선택)').fill('여름 휴가');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('‘운영 시간과 휴무’ 초안에 저장했습니다').waitFor();
  await list.getByRole('button', { name: '로고' }).click();
  await page.locator('input[type="file"]').setInputFiles(await aSign(600));
  await page.getByRole('button', { name: '1번 사진 빼기' }).waitFor();
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('‘로고’ 초안에 저장했습니다').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '공개하기' }).click();
  await page.getByText('공개했습니다').waitFor();
  const visitor = await openPage({
    path: `/ko/companies/${company.id}`,
    size: 'phone',
    webgl: false,
  });
  await visitor.getByText('여름 휴가 · ').first().waitFor();
  const logo = visitor.getByRole('img', { name: '로고' });
  await expect.poll(() => logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
  await visitor.getByRole('list', { name: '출입구 위치' }).getByText('정문').waitFor();
  await visitor.getByRole('button', { name: '길찾기용 좌표 복사' }).click();
  await visitor.getByText('좌표를 복사했습니다').waitFor();
  expect(await visitor.evaluate(() => navigator.clipboard.readText())).toBe(chosen);
  expect(await seriousFaults(visitor)).toEqual([]);
});

it('takes the consent to a contact back with one press and one more, and nobody is named at once', async () => {
  const page = await signInAs('company', edit());
  const list = page.getByRole('list', { name: '페이지의 부분' });
  await list.getByRole('button', { name: '연락처와 방문' }).click();
  await page.getByLabel('전화', { exact: true }).fill('055-000-1234');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('표시한 칸을 다시 확인해 주세요').waitFor();
  await page.getByLabel(/공개에 동의했습니다/).check();
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('‘연락처와 방문’ 초안에 저장했습니다').waitFor();
  await page.getByRole('button', { name: '공개하기' }).click();
  await page.getByText('공개했습니다').waitFor();
  const shown = async () => JSON.stringify(await readApi(`/api/statements/${company.id}`));
  expect(await shown()).toContain('055-000-1234');
  await page.getByRole('button', { name: '동의 철회하기' }).click();
  await page.getByRole('button', { name: '철회', exact: true }).click();
  await page.getByText('동의를 철회했습니다').waitFor();
  expect(await shown()).not.toContain('055-000-1234');
  await expect.poll(() => page.getByLabel('전화', { exact: true }).inputValue()).toBe('');
  await page.getByRole('button', { name: '바뀐 기록' }).click();
  await page.getByText('동의 문구').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

it('goes on with a picture when the line that was lost in the middle is back, and keeps what was typed meanwhile', async () => {
  const page = await signInAs('company', edit(), 'phone');
  const line = await page.context().newCDPSession(page);
  const throttle = (offline: boolean, uploadThroughput: number) =>
    line.send('Network.emulateNetworkConditions', {
      ...{ offline, uploadThroughput, latency: 0, downloadThroughput: -1 },
    });
  await line.send('Network.enable');
  await page.getByRole('combobox', { name: '페이지의 부분' }).selectOption('samples');
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(60_000)));
  const raw = Buffer.concat(Array.from({ length: 53 }, () => noise)).subarray(0, 1200 * 800 * 3);
  const large = await sharp(raw, { raw: { width: 1200, height: 800, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  expect(large.length).toBeGreaterThan(2_000_000);
  await throttle(false, 400_000);
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/pictures')) sent++;
  });
  const file = { name: 'large.png', mimeType: 'image/png', buffer: large };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect.poll(() => sent).toBe(1);
  await page.getByText('올리는 중').waitFor();
  await throttle(true, 0);
  await page.getByText('연결이 끊겼습니다').waitFor();
  await page.getByLabel('무엇을 만들었나').fill('감속기 하우징');
  await throttle(false, -1);
  await page.getByRole('button', { name: '1번 사진 빼기' }).waitFor();
  expect(sent).toBeGreaterThan(1);
  expect(await page.getByLabel('무엇을 만들었나').inputValue()).toBe('감속기 하우징');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('‘가공 사례’ 초안에 저장했습니다').waitFor();
});

it('keeps what is being written when the approval is revoked meanwhile, and says what happened and what to do', async () => {
  const page = await signInAs('company', edit());
  const list = page.getByRole('list', { name: '페이지의 부분' });
  await list.getByRole('button', { name: '소개' }).click();
  await page.getByLabel('한국어 소개').fill('두 시간 동안 적은 소개입니다.');
  await list.getByRole('button', { name: '보유 공정' }).click();
  await page.getByLabel('5축 가공').check();
  const desk = await signInAs('operator', '/ko/desk?quality=low');
  const claims = (await (await desk.request.get('/api/operator/claims?state=approved')).json()) as {
    items: { id: string; company: { id: string } }[];
  };
  const own = claims.items.find((one) => JSON.stringify(one).includes(company.id));
  const revoked = await desk.request.post(`/api/operator/claims/${own?.id}/revocation`, {
    data: { reason: '서류를 다시 확인해야 합니다' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  });
  expect(revoked.status()).toBe(200);
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('이 회사 페이지를 더는 고칠 수 없습니다').waitFor();
  expect(await page.getByLabel('소개', { exact: true }).inputValue()).toContain('두 시간 동안');
  expect(await page.getByLabel('보유 공정').inputValue()).toBe('공정: 5축 가공');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '모두 복사' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('두 시간 동안 적은');
  await page.getByRole('link', { name: '신청 결과와 사유 보기' }).click();
  await page.getByText('서류를 다시 확인해야 합니다').waitFor();
});
