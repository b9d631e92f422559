import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { KeptMail } from '#capabilities/accounts/keptMail.ts';
import { openPage, type PageOptions } from './browser.ts';
import { requestsOf } from './requests.ts';

export const pagePassword = 'a long sentence';
const ownPage = '/ko/account?quality=low';

/** Somebody new, signed up through the pages, the address proven by the mail that this machine shows. */
export async function signUpOnPage(
  name: string,
  email: string,
  size: PageOptions['size'] = 'window',
): Promise<Page> {
  const page = await openPage({ path: '/ko/account/sign-up', size, webgl: false });
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

/** Somebody new with a proven address at the account page, without having typed anything. */
export function newPerson(
  name: string,
  email: string,
  size: PageOptions['size'] = 'window',
  webgl = false,
): Promise<Page> {
  const prepare = async (page: Page): Promise<void> => {
    const { ask } = requestsOf(page);
    const wanted = { name, email, password: pagePassword, language: 'ko' };
    await ask('POST', '/api/auth/sign-up/email', wanted);
    const { items } = await ask<{ items: KeptMail[] }>('GET', '/api/mails');
    const mail = items.find(({ recipient }) => recipient === email);
    const token = decodeURIComponent(/[?&]token=(\S+)/.exec(mail?.body ?? '')?.[1] ?? '');
    await ask('POST', '/api/auth/verify-email', { token });
  };
  return openPage({ path: ownPage, size, webgl, prepare });
}

/** A window of one of the example accounts, signed in; without a scene, which software draws slowly. */
export const signInAs = (
  kind: ExampleAccount,
  path: string,
  size: PageOptions['size'] = 'desktop',
  webgl = false,
): Promise<Page> =>
  openPage({ path, size, webgl, prepare: ({ request }) => signIn(request, kind) });

export type ExampleAccount = 'company' | 'buyer' | 'operator';

/** Signs one of the example accounts in. */
export async function signIn(context: APIRequestContext, kind: ExampleAccount): Promise<void> {
  const email = `${kind}@changwon-twin.example`;
  const password = examplePassword(kind);
  await requestsOf(context).ask('POST', '/api/auth/sign-in/email', { email, password });
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('메일 주소').fill(email);
  await page.getByLabel('비밀번호', { exact: true }).fill(password);
  await page.locator('button[type="submit"]').click();
}

export function examplePassword(kind: ExampleAccount): string {
  const path = join(inject('dataDir'), 'example-sign-ins.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)[kind] ?? '';
}
