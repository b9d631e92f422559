import { afterEach, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready } from '../support/browserScene.ts';
import { readApi } from '../support/readApi.ts';
import { twin } from '../support/twin.ts';

afterEach(() => closePages());

it('stores a request for correction, and the operator sees it', async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=1');
  const company = items[0] as CompanySummary;
  const page = await openPage({ path: `/ko/companies/${company.id}?quality=low` });
  await ready(page);
  const panel = page.getByRole('article');
  await panel.getByText('공개자료로 작성').first().waitFor();
  await panel
    .getByRole('button', { name: /정정|철회/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const message = `대표 제품은 유압 실린더입니다 ${Date.now()}`;
  await dialog.getByRole('textbox').first().fill(message);
  await dialog.locator('button[type="submit"]').click();
  await dialog.getByRole('textbox').first().waitFor({ state: 'detached' });
  const listed = await twin('requests');
  expect(listed).toContain(message);
  expect(listed).toContain(company.id);
});
