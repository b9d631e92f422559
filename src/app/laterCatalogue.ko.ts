import { auditTexts } from '#capabilities/audit/audit.ko.texts.ts';
import { companyPageTexts } from '#capabilities/company-pages/page.ko.texts.ts';
import { deskTexts } from '#capabilities/desk/desk.ko.texts.ts';
import { registerTexts } from '#capabilities/factory-register/register.ko.texts.ts';
import { figureTexts } from '#capabilities/figures/figure.ko.texts.ts';
import { inquiryTexts } from '#capabilities/inquiries/inquiry.ko.texts.ts';
import { moderationTexts } from '#capabilities/moderation/moderation.ko.texts.ts';
import { importTexts } from '#capabilities/municipal-import/import.ko.texts.ts';
import { pictureTexts } from '#capabilities/pictures/picture.ko.texts.ts';
import { productFileTexts } from '#capabilities/product-files/file.ko.texts.ts';
import { productSheetTexts } from '#capabilities/product-sheets/productSheet.ko.texts.ts';
import { ownProductTexts } from '#capabilities/products/ownProduct.ko.texts.ts';
import { publishingTexts } from '#capabilities/publishing/publishing.ko.texts.ts';
import { bidTexts } from '#capabilities/rfq/bid.ko.texts.ts';
import { comparisonTexts } from '#capabilities/rfq/comparison.ko.texts.ts';
import { rfqTexts } from '#capabilities/rfq/rfq.ko.texts.ts';
import { rfqFormTexts } from '#capabilities/rfq/rfqForm.ko.texts.ts';
import { issuerTexts } from '#capabilities/trade-papers/issuer.ko.texts.ts';

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
