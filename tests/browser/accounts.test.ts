import { afterEach, describe, expect, it } from 'vitest';
import { closePages, openAnother, openPage } from '../support/browser.ts';
import { fillSignIn, pagePassword, signUpOnPage } from '../support/person.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages());

const sizes = ['window', 'phone'] as const;
let people = 0;
const newEmail = (): string => `person-${++people}-${Date.now()}@example.com`;

describe.each(sizes)('on a %s', (size) => {
  it('somebody signs up, proves the address by the mail, and signs out everywhere', async () => {
    const email = newEmail();
    const page = await signUpOnPage('김예시', email, size);
    await page.getByRole('heading', { name: '김예시' }).waitFor();
    expect(page.url()).not.toContain('token');
    expect(await seriousFaults(page)).toEqual([]);
    const another = await openAnother(page, '/ko/account?quality=low');
    await another.getByText('지금 이 브라우저').waitFor();
    await another.getByRole('button', { name: '모든 기기에서 로그아웃' }).click();
    await another.waitForURL((url) => !url.pathname.includes('account'));
    await page.reload();
    await page.getByLabel('비밀번호', { exact: true }).waitFor();
    await page.close();
  });

  it('a wrong form says field by field what is wrong, and is not sent', async () => {
    const page = await openPage({ path: '/ko/account/sign-up', size, webgl: false });
    await page.getByLabel('메일 주소').fill('no address');
    await page.locator('button[type="submit"]').click();
    await page.getByText('메일 주소를 확인해 주세요.').waitFor();
    await page.getByText('비밀번호는 10자 이상').waitFor();
    expect(await page.getByLabel('메일 주소').getAttribute('aria-invalid')).toBe('true');
    expect(await seriousFaults(page)).toEqual([]);
  });
});

it('a forgotten password is set anew by mail', async () => {
  const email = newEmail();
  const page = await signUpOnPage('이예시', email);
  await page.getByRole('button', { name: '로그아웃', exact: true }).click();
  await page.goto('/ko/account/forgot?quality=low');
  await page.getByLabel('메일 주소').fill(email);
  await page.locator('button[type="submit"]').click();
  await page.getByRole('link', { name: '이 컴퓨터의 메일함 열기' }).click();
  const mail = page.locator('li', { hasText: email }).filter({ hasText: '새로 정해 주세요' });
  await mail.locator('a').first().click();
  await page.getByLabel('새 비밀번호', { exact: true }).fill('another long sentence');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('button', { name: '로그인' }).click();
  await fillSignIn(page, email, pagePassword);
  await page.getByText('맞지 않습니다').waitFor();
  await fillSignIn(page, email, 'another long sentence');
  await page.getByText('로그인된 기기').waitFor();
  await closePages(/401/);
});

it('an owner founds a company and invites somebody, who accepts', async () => {
  const [first, second] = [newEmail(), newEmail()];
  const owner = await signUpOnPage('박예시', first);
  await owner.getByRole('button', { name: '회사나 구매처 만들기' }).click();
  await owner.getByLabel('이름', { exact: true }).fill('예시 정공');
  await owner.getByRole('button', { name: '만들기', exact: true }).click();
  await owner.getByLabel('초대할 메일 주소').fill(second);
  await owner.getByLabel('역할').selectOption('sales');
  await owner.getByRole('button', { name: '초대하기' }).click();
  await owner.getByText('수락을 기다리는 초대').waitFor();
  expect(await seriousFaults(owner)).toEqual([]);
  const guest = await signUpOnPage('최예시', second, 'phone');
  await guest.getByText('예시 정공').waitFor();
  await guest.getByRole('button', { name: '수락' }).click();
  await guest.getByRole('link', { name: /예시 정공/ }).click();
  await guest.getByText(first).waitFor();
  await expect.poll(() => guest.getByRole('button', { name: '초대하기' }).count()).toBe(0);
});

it('the pages speak English too, and close like panels', async () => {
  const page = await openPage({ path: '/en/account', language: 'en', webgl: false });
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'New here? Sign up' }).click();
  await page.getByRole('heading', { name: 'Sign up' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/en/account/sign-up');
  await page.goBack();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/en');
});
