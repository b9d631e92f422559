import { afterEach, expect, it } from 'vitest';
import type { Company, CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready } from '../support/browserScene.ts';
import { claimByExample } from '../support/claimByExample.ts';
import { pictureDifference } from '../support/comparePictures.ts';
import { signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages(/404/));

let used = 20;
async function aCompany(): Promise<CompanySummary> {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  return items[used++] as CompanySummary;
}

it('a page is reported on a phone, hidden at the desk on a phone, and shown again', async () => {
  const company = await aCompany();
  const visitor = await openPage({
    path: `/ko/companies/${company.id}`,
    size: 'phone',
    webgl: false,
  });
  await visitor.getByRole('button', { name: '신고', exact: true }).click();
  const dialog = visitor.getByRole('dialog');
  await dialog.getByLabel('상표·저작권 등 권리 침해').check();
  await dialog.getByRole('button', { name: '신고하기' }).click();
  await dialog.getByText('다섯 글자 이상').waitFor();
  const message = `상표를 허락 없이 씁니다 ${Date.now()}`;
  await dialog.getByRole('textbox', { name: '내용' }).fill(message);
  await dialog.getByLabel('메일 주소 (선택)').fill('reader@example.com');
  expect(await seriousFaults(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: '신고하기' }).click();
  await dialog.getByText('메일로 알려 드립니다').waitFor();
  const desk = await signInAs('operator', '/ko/desk/reports?quality=low', 'phone');
  await desk.getByRole('link', { name: company.name.ko }).first().click();
  await desk.getByText(message).waitFor();
  expect(await seriousFaults(desk)).toEqual([]);
  await desk.getByRole('button', { name: '숨기기' }).click();
  await desk.getByText('두 글자 이상 적어 주세요').waitFor();
  await desk.getByRole('button', { name: /권리를 침해한다는/ }).click();
  await desk.getByRole('button', { name: '숨기기' }).click();
  await desk.getByText(`${company.name.ko} 페이지를 숨겼습니다`).waitFor();
  const gone = await desk.request.get(`/api/companies/${company.id}`);
  expect(gone.status()).toBe(404);
  await visitor.reload();
  await visitor
    .getByText(/찾을 수 없|없습니다/)
    .first()
    .waitFor();
  await desk.goto('/ko/desk/hidden?quality=low');
  await desk.getByLabel('상태').selectOption({ label: '숨김' });
  await desk.getByRole('link', { name: company.name.ko }).first().click();
  await desk.getByRole('button', { name: /문제가 없어 다시/ }).click();
  await desk.getByRole('button', { name: '다시 보이기' }).click();
  await desk.getByText(`${company.name.ko} 페이지를 다시 보입니다`).waitFor();
  expect((await desk.request.get(`/api/companies/${company.id}`)).status()).toBe(200);
});

it('those who run a hidden page see why, appeal on a phone, and are answered', async () => {
  const company = await aCompany();
  await claimByExample(company);
  const desk = await signInAs('operator', '/ko/desk/hidden?quality=low');
  const reason = '상표 사용 권한을 확인하고 있습니다';
  const page = { kind: 'company', id: company.id };
  const hidden = await desk.request.post('/api/operator/hidings', { data: { page, reason } });
  expect(hidden.status()).toBe(200);
  const owner = await signInAs('company', '/ko/account?quality=low', 'phone');
  await owner.getByRole('link', { name: /예시 정밀/ }).click();
  await owner.getByText(reason).waitFor();
  expect(await seriousFaults(owner)).toEqual([]);
  await owner.getByLabel('이의를 제기하는 까닭').fill('상표 사용 계약서를 갱신했습니다');
  await owner.getByRole('button', { name: '이의 제기하기' }).click();
  await owner.getByText('이의를 받았습니다').waitFor();
  await desk.reload();
  await desk.getByText('상표 사용 계약서를 갱신했습니다').waitFor();
  await desk.getByRole('button', { name: /고친 내용을 확인하고/ }).click();
  await desk.getByRole('button', { name: '다시 보이기' }).click();
  await desk.getByText(`${company.name.ko} 페이지를 다시 보입니다`).waitFor();
  expect((await desk.request.get(`/api/companies/${company.id}`)).status()).toBe(200);
  await owner.goto('/ko/mail?quality=low');
  await owner.getByText(`${company.name.ko} 페이지를 다시 보입니다`).first().waitFor();
});

it('a withdrawal asked for on the page is carried out at the desk, by keyboard', async () => {
  const company = await aCompany();
  const visitor = await openPage({ path: `/ko/companies/${company.id}`, webgl: false });
  await visitor.getByRole('button', { name: /정정/ }).first().click();
  const dialog = visitor.getByRole('dialog');
  await dialog.getByLabel('게시 중단').check();
  await dialog.getByRole('textbox').first().fill('폐업하여 게시를 중단해 주세요');
  await dialog.getByRole('button', { name: '요청 보내기' }).click();
  await dialog.getByText('요청을 받았습니다').waitFor();
  const desk = await signInAs('operator', '/ko/desk/requests?quality=low');
  const row = desk.getByRole('link', { name: company.name.ko }).first();
  await row.focus();
  await desk.keyboard.press('Enter');
  await desk.getByText('폐업하여 게시를 중단해 주세요').waitFor();
  expect(await seriousFaults(desk)).toEqual([]);
  const phrase = desk.getByRole('button', { name: '요청하신 대로 게시를 중단했습니다.' });
  await phrase.focus();
  await desk.keyboard.press('Enter');
  const carryOut = desk.getByRole('button', { name: '게시 중단', exact: true });
  await carryOut.focus();
  await desk.keyboard.press('Enter');
  await desk.getByText(`${company.name.ko} 요청에 답했습니다`).waitFor();
  expect((await desk.request.get(`/api/companies/${company.id}`)).status()).toBe(404);
  const found = await readApi<{ hits: { id: string }[] }>(
    `/api/search?q=${encodeURIComponent(company.name.ko)}`,
  );
  expect(found.hits.map(({ id }) => id)).not.toContain(company.id);
  await desk.goto('/ko/desk/audit?quality=low');
  await desk.getByRole('list', { name: '기록' }).getByText('페이지 숨김').first().waitFor();
  await desk.getByRole('button', { name: '기록과 자료 검증' }).click();
  await desk.getByText(/이상이 없습니다/).waitFor();
  expect(await seriousFaults(desk)).toEqual([]);
});

it('a site is taken from sight at the desk and brought back, and an open map follows', async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  const summary = items.filter(({ buildings }) => buildings.length > 2).at(-1) as CompanySummary;
  const company = await readApi<Company>(`/api/companies/${summary.id}`);
  const { x, z } = summary.position;
  const map = await openPage({
    path: `/ko?quality=low&at=${Math.round(x)},${Math.round(z)},500,97,45`,
  });
  await ready(map);
  const scene = map.locator('canvas').first();
  const shown = await scene.screenshot();
  const desk = await signInAs('operator', '/ko/desk/levels?quality=low');
  await desk.getByRole('searchbox').fill(company.name.ko);
  await desk
    .getByRole('list', { name: '찾은 사업장' })
    .getByRole('link', { name: company.name.ko })
    .first()
    .click();
  await desk.getByLabel('보이지 않음').check();
  expect(await seriousFaults(desk)).toEqual([]);
  await desk.getByRole('button', { name: '적용', exact: true }).click();
  await desk.getByText('모두에게서 사라집니다').waitFor();
  const began = Date.now();
  await desk.getByRole('button', { name: '적용합니다' }).click();
  await desk.getByText(/보이지 않음 적용했습니다/).waitFor();
  await expect
    .poll(async () => pictureDifference(shown, await scene.screenshot()), {
      timeout: 60_000,
      interval: 2000,
    })
    .toBeGreaterThan(0.005);
  expect(Date.now() - began).toBeLessThan(60_000);
  await desk.getByRole('button', { name: '되돌리기' }).click();
  await desk.getByText(/다 보임 적용했습니다/).waitFor();
  await desk.getByText('다 보이지는 않는 사업장').waitFor({ state: 'detached' });
});
