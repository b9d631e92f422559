import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { openPage, type PageOptions } from './browser.ts';

export const pagePassword = 'a long sentence';

/** Somebody new, signed up through the pages, the address proven by the mail that this machine shows. */
export async function signUpOnPage(
  name: string,
  email: string,
  size: PageOptions['size'] = 'window',
): Promise<Page> {
  const page = await openPage({ path: '/ko/account/sign-up?quality=low', size });
  await page.getByLabel('이름', { exact: true }).fill(name);
  await page.getByLabel('메일 주소').fill(email);
  await page.getByLabel('비밀번호', { exact: true }).fill(pagePassword);
  await page.locator('button[type="submit"]').click();
  await page.getByText(`${email} 주소로 링크를 보냈습니다`).waitFor();
  await page.getByRole('link', { name: '이 컴퓨터의 메일함 열기' }).click();
  await page.locator('li', { hasText: email }).locator('a').first().click();
  await page.getByText(`확인되었습니다. ${name} 님`).waitFor();
  await page.getByRole('button', { name: '계속하기' }).click();
  return page;
}

/** Signs one of the example accounts in, in a window of its own. */
export async function signInAs(
  kind: 'company' | 'buyer' | 'operator',
  path: string,
  size: PageOptions['size'] = 'desktop',
  webgl = true,
): Promise<Page> {
  const who = { email: `${kind}@changwon-twin.example`, password: examplePassword(kind) };
  return signInWith(who, path, { size, webgl });
}

/** Signs somebody in, in a window of its own. */
export async function signInWith(
  { email, password }: { readonly email: string; readonly password: string },
  path: string,
  options: Pick<PageOptions, 'size' | 'webgl'>,
): Promise<Page> {
  const page = await openPage({ path: '/ko/account/sign-in?quality=low', ...options });
  await fillSignIn(page, email, password);
  await page.getByText('로그인된 기기').waitFor();
  await page.goto(path);
  return page;
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('메일 주소').fill(email);
  await page.getByLabel('비밀번호', { exact: true }).fill(password);
  await page.locator('button[type="submit"]').click();
}

export function examplePassword(kind: string): string {
  const path = join(inject('dataDir'), 'example-sign-ins.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)[kind] ?? '';
}
