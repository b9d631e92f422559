import { pageTexts } from '#app/page.en.texts.ts';
import { accountTexts } from '#capabilities/accounts/account.en.texts.ts';
import { buildingTexts } from '#capabilities/buildings/building.en.texts.ts';
import { claimTexts } from '#capabilities/claims/claim.en.texts.ts';
import { companyTexts } from '#capabilities/companies/company.en.texts.ts';
import { complexTexts } from '#capabilities/complex/complex.en.texts.ts';
import { correctionTexts } from '#capabilities/corrections/correction.en.texts.ts';
import { daylightTexts } from '#capabilities/daylight/daylight.en.texts.ts';
import { measuringTexts } from '#capabilities/measuring/measuring.en.texts.ts';
import { minimapTexts } from '#capabilities/minimap/minimap.en.texts.ts';
import { productTexts } from '#capabilities/products/product.en.texts.ts';
import { searchTexts } from '#capabilities/search/search.en.texts.ts';
import { snapshotTexts } from '#capabilities/snapshot/snapshot.en.texts.ts';
import { styleTexts } from '#capabilities/styles/style.en.texts.ts';
import { timelineTexts } from '#capabilities/timeline/timeline.en.texts.ts';

/** Texts of the whole page by the part that speaks them. */
export const catalogue = {
  page: pageTexts,
  accounts: accountTexts,
  buildings: buildingTexts,
  claims: claimTexts,
  companies: companyTexts,
  complex: complexTexts,
  corrections: correctionTexts,
  daylight: daylightTexts,
  measuring: measuringTexts,
  minimap: minimapTexts,
  products: productTexts,
  search: searchTexts,
  snapshot: snapshotTexts,
  timeline: timelineTexts,
  styles: styleTexts,
};
