import { auditTexts } from '#capabilities/audit/audit.en.texts.ts';
import { companyPageTexts } from '#capabilities/company-pages/page.en.texts.ts';
import { deskTexts } from '#capabilities/desk/desk.en.texts.ts';
import { registerTexts } from '#capabilities/factory-register/register.en.texts.ts';
import { figureTexts } from '#capabilities/figures/figure.en.texts.ts';
import { inquiryTexts } from '#capabilities/inquiries/inquiry.en.texts.ts';
import { moderationTexts } from '#capabilities/moderation/moderation.en.texts.ts';
import { importTexts } from '#capabilities/municipal-import/import.en.texts.ts';
import { pictureTexts } from '#capabilities/pictures/picture.en.texts.ts';
import { productFileTexts } from '#capabilities/product-files/file.en.texts.ts';
import { productSheetTexts } from '#capabilities/product-sheets/productSheet.en.texts.ts';
import { ownProductTexts } from '#capabilities/products/ownProduct.en.texts.ts';
import { publishingTexts } from '#capabilities/publishing/publishing.en.texts.ts';
import { bidTexts } from '#capabilities/rfq/bid.en.texts.ts';
import { comparisonTexts } from '#capabilities/rfq/comparison.en.texts.ts';
import { rfqTexts } from '#capabilities/rfq/rfq.en.texts.ts';
import { rfqFormTexts } from '#capabilities/rfq/rfqForm.en.texts.ts';
import { issuerTexts } from '#capabilities/trade-papers/issuer.en.texts.ts';

/** Texts of parts that few visitors open, fetched with them. */
export const laterCatalogue = {
  audit: auditTexts,
  bids: bidTexts,
  companyPages: companyPageTexts,
  desk: deskTexts,
  figures: figureTexts,
  imports: importTexts,
  inquiries: inquiryTexts,
  moderation: moderationTexts,
  ownProducts: ownProductTexts,
  pictures: pictureTexts,
  productSheets: productSheetTexts,
  productFiles: productFileTexts,
  publishing: publishingTexts,
  registers: registerTexts,
  tradePapers: issuerTexts,
  rfqs: { ...rfqTexts, ...rfqFormTexts, ...comparisonTexts },
};
