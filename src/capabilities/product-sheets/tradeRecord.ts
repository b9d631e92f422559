import { z } from 'zod';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { slugSchema } from '#shared/entity.ts';

/** What a company states of itself, as far as export sites ask for it; in English where it says so. */
export interface TradeCompany {
  readonly nameKo: string;
  /** Null where only our own romanisation is known. */
  readonly nameEn: string | null;
  readonly aboutEn: string | null;
  readonly website: string | null;
  readonly department: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Those that hold today. */
  readonly certificates: readonly string[];
  /** Names in English. */
  readonly countries: readonly string[];
}

/** A product as it goes to export sites. */
export interface TradeProduct {
  readonly id: string;
  readonly stated: StatedProduct;
  /** Addresses of pictures that everybody may see. */
  readonly pictures: readonly string[];
}

/** One record of a company and its products, from which every sheet is made. */
export interface TradeRecord {
  readonly company: TradeCompany;
  readonly products: readonly TradeProduct[];
}

export const tradeSiteIds = ['gobizkorea', 'buykorea', 'tradekorea'] as const;
export type TradeSiteId = (typeof tradeSiteIds)[number];

/** What export sites ask of a product, and of the company. */
export const productNeeds = [
  'name-en',
  'description-en',
  'category',
  'hs',
  'keywords',
  'picture',
  'price',
  'least',
  'lead',
  'specs',
] as const;
export const companyNeeds = [
  'company-name-en',
  'about-en',
  'contact',
  'website',
  'certificates',
] as const;
export type ProductNeed = (typeof productNeeds)[number];
export type CompanyNeed = (typeof companyNeeds)[number];

/** What is missing before the sheets of a company are whole. */
export const tradeCheckSchema = z.object({
  products: z.number().int(),
  sites: z.array(
    z.object({
      site: z.enum(tradeSiteIds),
      company: z.array(z.enum(companyNeeds)),
      missing: z.array(
        z.object({
          need: z.enum(productNeeds),
          products: z.array(z.object({ id: slugSchema, name: z.string() })),
        }),
      ),
      /** Titles of columns that our record does not hold, to be filled in at the site. */
      blanks: z.array(z.string()),
    }),
  ),
});
export type TradeCheck = z.infer<typeof tradeCheckSchema>;
