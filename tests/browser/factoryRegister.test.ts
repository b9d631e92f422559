import { afterEach, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { aRegister, factoryRow } from '../support/aRegister.ts';
import { closePages } from '../support/browser.ts';
import { signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages(/40[49]|ERR_INTERNET_DISCONNECTED/));

const csv = (bytes: Uint8Array, name = '창원_공장등록현황_20261130.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytes),
});
const companies = async (): Promise<CompanySummary[]> =>
  (await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500')).items;

it('a register is chosen on a phone, refused and lost without losing the file, looked at, decided on, applied and undone', async () => {
  const before = await companies();
  const known = before.find(({ position }) => position.kind === 'block') as CompanySummary;
  const rows = [
    factoryRow('예시새롬테크', '경상남도 창원시 성산구 공단로 55 (신촌동)', 7),
    factoryRow('예시골목기계', '경상남도 창원시 성산구 연덕로15번길 12 (웅남동)', 3),
    factoryRow(`${known.name.ko}(주)`, '경상남도 창원시 성산구 공단로 59 (신촌동)', 90),
    factoryRow('=1+1', '경상남도 창원시 성산구 공단로 57 (신촌동)', 3),
  ];
  const desk = await signInAs('operator', '/ko/desk/register?quality=low', 'phone');
  const input = desk.getByLabel('공장등록부 파일');
  await input.setInputFiles(csv(Buffer.from('a,b\n1,2\n'), '다른표.csv'));
  await desk.getByText('회사명과 공장주소').waitFor();
  await desk.context().setOffline(true);
  await input.setInputFiles(csv(aRegister(rows)));
  await desk.getByText('인터넷 연결이 없습니다. 파일은 그대로 있습니다.').waitFor();
  await desk.context().setOffline(false);
  await desk.getByRole('button', { name: '다시 시도' }).click();
  await desk.getByRole('heading', { name: '적용하면' }).waitFor();
  expect(await desk.getByLabel('등록부 기준월').inputValue()).toBe('2026-11');
  await desk.locator('summary', { hasText: '행의 문제' }).click();
  await desk.getByText('수식으로 시작하여 뺌').waitFor();
  const question = desk.getByRole('group', { name: `${known.name.ko}(주)` });
  await question.getByLabel(`${known.name.ko} · 닮음 100%`).check();
  await desk.getByText('1건 중 1건 정함').waitFor();
  expect(await seriousFaults(desk)).toEqual([]);
  await desk.getByRole('button', { name: '적용하기' }).click();
  await desk.getByRole('button', { name: '적용합니다' }).click();
  await desk.getByText('적용했습니다').waitFor({ timeout: 60_000 });
  const after = await companies();
  expect(after).toHaveLength(before.length + 2);
  expect(after.find(({ id }) => id === known.id)).toMatchObject({
    employees: 90,
    position: { kind: 'near' },
  });
  await desk.getByRole('button', { name: '되돌리기', exact: true }).click();
  await desk.getByRole('button', { name: '되돌립니다' }).click();
  await desk.getByText('되돌렸습니다').waitFor({ timeout: 60_000 });
  expect(await companies()).toEqual(before);
  expect(await seriousFaults(desk)).toEqual([]);
});

it('a register is chosen and applied by keyboard', async () => {
  const before = (await companies()).length;
  const desk = await signInAs('operator', '/ko/desk/register?quality=low');
  const choose = desk.getByRole('button', { name: '파일 고르기' });
  await choose.waitFor();
  const [chooser] = await Promise.all([desk.waitForEvent('filechooser'), choose.press('Enter')]);
  const rows = [factoryRow('예시자판공업', '경상남도 창원시 성산구 공단로 55 (신촌동)', 7)];
  await chooser.setFiles(csv(aRegister(rows), '등록부.csv'));
  await desk.getByLabel('등록부 기준월').focus();
  await desk.keyboard.type('2026-11');
  await desk.getByRole('button', { name: '비교하기' }).press('Enter');
  await desk.getByRole('button', { name: '적용하기' }).press('Enter');
  await desk.keyboard.press('Enter');
  await desk.getByText('적용했습니다').waitFor({ timeout: 60_000 });
  expect(await companies()).toHaveLength(before + 1);
  await desk.getByRole('button', { name: '되돌리기', exact: true }).press('Enter');
  await desk.keyboard.press('Enter');
  await desk.getByText('되돌렸습니다').waitFor({ timeout: 60_000 });
  expect(await companies()).toHaveLength(before);
});
