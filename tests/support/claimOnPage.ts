import type { CompanySummary } from '#capabilities/companies/company.ts';
import { aPicture, businessNumber } from './claiming.ts';
import { signInAs } from './person.ts';

/** The example company claims a page, and the example operator approves it, through the pages. */
export async function claimOnPage({ id, name }: CompanySummary): Promise<void> {
  const page = await signInAs('company', `/ko/claim/${id}?quality=low`);
  await page.getByLabel('사업자등록번호').fill(businessNumber);
  const buffer = Buffer.from(await aPicture(900, 1270));
  const file = { name: 'document.png', mimeType: 'image/png', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByLabel(/가렸습니다/).check();
  await page.getByRole('button', { name: '신청하기' }).click();
  await page.getByText('신청을 받았습니다').waitFor();
  const desk = await signInAs('operator', '/ko/desk?quality=low');
  await desk.getByRole('link', { name: name.ko }).first().click();
  await desk.getByRole('heading', { name: name.ko }).waitFor();
  await desk.getByRole('button', { name: '승인', exact: true }).click();
  await desk.getByText(`${name.ko} 승인했습니다`).waitFor();
}
