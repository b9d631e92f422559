import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { fillSignIn, newPerson, pagePassword } from '../support/person.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

/** The same server under a name: numbers cannot have passkeys. */
const byName = (path: string): string => inject('origin').replace('127.0.0.1', 'localhost') + path;
const named = /request outside: http:\/\/localhost:/;

afterEach(() => closePages());

const sizes = ['window', 'phone'] as const;
let people = 0;
const newEmail = (): string => `leaver-${++people}-${Date.now()}@example.com`;

/** A telephone or computer that can sign with a fingerprint, and always does. */
async function giveFinger(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe.each(sizes)('on a %s', (size) => {
  it('somebody takes the own data along as a file', async () => {
    const email = newEmail();
    const page = await newPerson('김예시', email, size);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '내려받기' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('changwon-twin-my-data.json');
    const folder = mkdtempSync(join(tmpdir(), 'changwon-twin-data-'));
    await file.saveAs(join(folder, 'own.json'));
    const told = JSON.parse(readFileSync(join(folder, 'own.json'), 'utf8'));
    rmSync(folder, { recursive: true, force: true });
    expect(told.account).toMatchObject({ email, name: '김예시' });
    await page.getByText('내 정보를 내려받았습니다').waitFor();
    await page.route('**/api/me/data', (route) => route.abort());
    await page.getByRole('button', { name: '내려받기' }).click();
    await page.getByText('인터넷 연결이 없어').waitFor();
    await closePages(/ERR_FAILED/);
  });

  it('somebody in charge of others hears what to do first, then leaves for good', async () => {
    const [email, other] = [newEmail(), newEmail()];
    const page = await newPerson('박예시', email, size);
    await page.getByRole('button', { name: '회사나 구매처 만들기' }).click();
    await page.getByLabel('이름', { exact: true }).fill('예시 정공');
    await page.getByRole('button', { name: '만들기', exact: true }).click();
    await page.getByLabel('초대할 메일 주소').fill(other);
    await page.getByRole('button', { name: '초대하기' }).click();
    await page.getByText('수락을 기다리는 초대').waitFor();
    const guest = await newPerson('최예시', other, size);
    await guest.getByRole('button', { name: '수락' }).click();
    await guest.getByRole('link', { name: /예시 정공/ }).waitFor();
    await page.goto('/ko/account?quality=low');
    await page.getByRole('button', { name: '계정 삭제' }).click();
    await page.getByText('계정을 삭제하기 전에 할 일이 있습니다').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /예시 정공.*다른 대표 관리자 정하기/ }).click();
    await page.getByLabel('최예시의 역할').selectOption('owner');
    await page.getByRole('button', { name: '소속에서 나가기' }).click();
    await page.getByRole('button', { name: '예', exact: true }).click();
    await page.getByText('로그인된 기기').waitFor();
    await page.getByRole('button', { name: '계정 삭제' }).click();
    const gone = page.getByRole('button', { name: '계정 삭제' });
    await page.getByText('되돌릴 수 없습니다').waitFor();
    expect(await gone.isDisabled()).toBe(true);
    await page.getByLabel(`확인을 위해 ${email}`).fill(email);
    await page.getByLabel('지금 비밀번호', { exact: true }).last().fill('not the password');
    await gone.click();
    await page.getByText('지금 비밀번호가 맞지 않습니다').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('지금 비밀번호', { exact: true }).last().fill(pagePassword);
    await gone.click();
    await page.getByText('계정을 삭제했습니다').waitFor();
    await page.goto('/ko/account/sign-in?quality=low');
    await fillSignIn(page, email, pagePassword);
    await page.getByText('맞지 않습니다').waitFor();
    await page.goto('/mail');
    await page
      .getByRole('heading', { name: /계정을 삭제했습니다/ })
      .first()
      .waitFor();
    await closePages(/401|409/);
  });

  it('a passkey is added, named, signs in, proves and is removed', async () => {
    const email = newEmail();
    await newPerson('이예시', email, size);
    const page = await openPage({ path: byName('/ko/account/sign-in'), size, webgl: false });
    await giveFinger(page);
    await fillSignIn(page, email, pagePassword);
    await page.getByText('지문이나 얼굴').waitFor();
    await page.getByRole('button', { name: '패스키 추가' }).click();
    await page.getByLabel('지금 비밀번호', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: '패스키 추가' }).click();
    await page.getByText('지금 비밀번호가 맞지 않습니다').waitFor();
    await page.getByLabel('지금 비밀번호', { exact: true }).fill(pagePassword);
    await page.getByRole('button', { name: '패스키 추가' }).click();
    await page.getByText('패스키를 추가했습니다').waitFor();
    await page.getByRole('button', { name: /이름 바꾸기/ }).click();
    await page.getByLabel('패스키 이름').fill('예시 전화기');
    await page.keyboard.press('Enter');
    await page.getByText('예시 전화기').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '로그아웃', exact: true }).click();
    await page.goto(byName('/ko/account/sign-in?quality=low'));
    await page.getByRole('button', { name: '패스키로 로그인' }).click();
    await page.getByText(/사용$/).waitFor();
    await page.getByRole('button', { name: '계정 삭제' }).click();
    const prove = page.getByRole('button', { name: '패스키로 확인하고 삭제' });
    await prove.waitFor();
    expect(await prove.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '취소' }).click();
    await page.getByRole('button', { name: '삭제', exact: true }).click();
    await page.getByRole('button', { name: '예', exact: true }).click();
    await page.getByText('지문이나 얼굴').waitFor();
    await page.getByRole('button', { name: '로그아웃', exact: true }).click();
    await page.goto(byName('/ko/account/sign-in?quality=low'));
    await page.getByRole('button', { name: '패스키로 로그인' }).click();
    await page.getByText('패스키로 확인하지 못했습니다').waitFor();
    await closePages(/request outside: http:\/\/localhost:|401|409/);
  });
});

it('a passkey is proof enough to delete the account', async () => {
  const email = newEmail();
  await newPerson('정예시', email);
  const page = await openPage({
    path: byName('/en/account/sign-in'),
    language: 'en',
    webgl: false,
  });
  await giveFinger(page);
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(pagePassword);
  await page.locator('button[type="submit"]').click();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Present password', { exact: true }).fill(pagePassword);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added').waitFor();
  await page.getByRole('button', { name: 'Delete the account' }).click();
  await page.getByLabel(`To confirm, write ${email}`).fill(email);
  await page.getByRole('button', { name: 'Delete by passkey' }).click();
  await page.getByText('The account is deleted').waitFor();
  await closePages(named);
});
