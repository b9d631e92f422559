import { pageTexts } from '#app/page.ko.texts.ts';
import { accountTexts } from '#capabilities/accounts/account.ko.texts.ts';
import { buildingTexts } from '#capabilities/buildings/building.ko.texts.ts';
import { claimTexts } from '#capabilities/claims/claim.ko.texts.ts';
import { companyTexts } from '#capabilities/companies/company.ko.texts.ts';
import { complexTexts } from '#capabilities/complex/complex.ko.texts.ts';
import { correctionTexts } from '#capabilities/corrections/correction.ko.texts.ts';
import { daylightTexts } from '#capabilities/daylight/daylight.ko.texts.ts';
import { measuringTexts } from '#capabilities/measuring/measuring.ko.texts.ts';
import { minimapTexts } from '#capabilities/minimap/minimap.ko.texts.ts';
import { productTexts } from '#capabilities/products/product.ko.texts.ts';
import { searchTexts } from '#capabilities/search/search.ko.texts.ts';
import { snapshotTexts } from '#capabilities/snapshot/snapshot.ko.texts.ts';
import { styleTexts } from '#capabilities/styles/style.ko.texts.ts';
import { timelineTexts } from '#capabilities/timeline/timeline.ko.texts.ts';

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
