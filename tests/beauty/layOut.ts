import type { Browser } from 'playwright-core';
import type { Verdict } from './verdict.ts';

/** A picture of the product and the concept still beside it; null where the stills are not at hand. */
export interface SheetRow {
  readonly name: string;
  readonly product: Buffer;
  readonly concept: Buffer | null;
}

/** One picture with every view beside its concept still and the verdicts below. */
export async function layOut(
  browser: Browser,
  rows: readonly SheetRow[],
  verdicts: readonly Verdict[],
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 2000, height: 1200 } });
  try {
    const picture = (file: Buffer | null): string =>
      file ? `<img src="data:image/png;base64,${file.toString('base64')}">` : '<i>no still</i>';
    const body = rows
      .map(
        ({ name, product, concept }) =>
          `<tr><th colspan="2">${name}<tr><td>${picture(concept)}<td>${picture(product)}`,
      )
      .join('');
    const found = verdicts
      .map(
        ({ test, what, figure, limit, passed }) =>
          `<tr class="${passed}"><td>${test}<td>${what}<td>${figure}<td>${limit}`,
      )
      .join('');
    await page.setContent(`<style>
      body { margin: 24px; font: 15px sans-serif; background: #f4f1ea; color: #262320 }
      table { width: 100%; border-spacing: 8px 4px } th { text-align: left; font-size: 20px; padding-top: 16px }
      .pairs td { width: 50%; vertical-align: top } img { width: 100% } .false { color: #b3261e; font-weight: 600 }
      </style><table class="pairs"><tr><td>concept<td>product${body}</table><table>${found}</table>`);
    await page.waitForLoadState('load');
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}
