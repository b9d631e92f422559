import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, type Page, request } from 'playwright-core';
import { inject } from 'vitest';
import type { Me } from '#capabilities/accounts/account.ts';
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

/** Signs somebody new up and proves the address by the mail that this machine shows. */
export async function signUp(context: APIRequestContext, name: string, email: string) {
  const { ask } = requestsOf(context);
  const wanted = { name, email, password: pagePassword, language: 'ko' };
  await ask('POST', '/api/auth/sign-up/email', wanted);
  const { items } = await ask<{ items: KeptMail[] }>('GET', '/api/mails');
  const mail = items.find(({ recipient }) => recipient === email);
  const token = decodeURIComponent(/[?&]token=(\S+)/.exec(mail?.body ?? '')?.[1] ?? '');
  await ask('POST', '/api/auth/verify-email', { token });
}

/** Somebody new with a proven address at the account page, without having typed anything. */
export const newPerson = (
  name: string,
  email: string,
  size: PageOptions['size'] = 'window',
  webgl = false,
): Promise<Page> =>
  openPage({
    ...{ path: ownPage, size, webgl },
    prepare: ({ request }) => signUp(request, name, email),
  });

/** A window of one of the example accounts, signed in; without a scene, which software draws slowly. */
export const signInAs = (
  kind: ExampleAccount,
  path: string,
  size: PageOptions['size'] = 'desktop',
  webgl = false,
): Promise<Page> => signInWith(example(kind), path, { size, webgl });

/** A window of somebody, signed in. */
export const signInWith = (
  who: SignIn,
  path: string,
  { size, webgl }: Required<Pick<PageOptions, 'size' | 'webgl'>>,
): Promise<Page> =>
  openPage({
    ...{ path, size, webgl },
    prepare: async (page) => page.context().addCookies((await sessionOf(who)).cookies),
  });

export interface SignIn {
  readonly email: string;
  readonly password: string;
}
export type ExampleAccount = 'company' | 'buyer' | 'operator';
type Session = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** Somebody’s session, the same for all tests while it lasts: the server counts how often an account signs in. */
export async function sessionOf({ email, password }: SignIn): Promise<Session> {
  const path = join(inject('dataDir'), `session-${email}.json`);
  if (existsSync(path)) {
    const context = await request.newContext({ storageState: path });
    const { me } = await requestsOf(context).ask<{ me: Me | null }>('GET', '/api/me');
    if (me) return context.storageState();
  }
  const context = await request.newContext();
  await requestsOf(context).ask('POST', '/api/auth/sign-in/email', { email, password });
  return context.storageState({ path });
}

/** How one of the example accounts signs in. */
export function example(kind: ExampleAccount): SignIn {
  const path = join(inject('dataDir'), 'example-sign-ins.json');
  const passwords = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return { email: `${kind}@changwon-twin.example`, password: passwords[kind] ?? '' };
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('메일 주소').fill(email);
  await page.getByLabel('비밀번호', { exact: true }).fill(password);
  await page.locator('button[type="submit"]').click();
}
