import type {
  CompanyNeed,
  ProductNeed,
  TradeCheck,
  TradeCompany,
  TradeProduct,
  TradeRecord,
} from '#capabilities/product-sheets/tradeRecord.ts';
import { tradeSiteIds } from '#capabilities/product-sheets/tradeRecord.ts';
import { tradeSites } from '#capabilities/product-sheets/tradeSites.ts';

const lacks: Readonly<Record<ProductNeed, (product: TradeProduct) => boolean>> = {
  'name-en': ({ stated }) => !stated.name.en,
  'description-en': ({ stated }) => !stated.description?.en,
  category: ({ stated }) => !stated.category,
  hs: ({ stated }) => !stated.hs,
  keywords: ({ stated }) => stated.keywords.length === 0,
  picture: ({ pictures }) => pictures.length === 0,
  price: ({ stated }) => stated.price?.kind !== 'tiers',
  least: ({ stated }) => stated.least === undefined,
  lead: ({ stated }) => !stated.lead,
  specs: ({ stated }) => stated.specs.length === 0,
};

const companyLacks: Readonly<Record<CompanyNeed, (company: TradeCompany) => boolean>> = {
  'company-name-en': ({ nameEn }) => nameEn === null,
  'about-en': ({ aboutEn }) => aboutEn === null,
  contact: ({ phone, email }) => phone === null && email === null,
  website: ({ website }) => website === null,
  certificates: ({ certificates }) => certificates.length === 0,
};

/** What each site’s form would lack, by item and product. */
export function checkTrade({ company, products }: TradeRecord): TradeCheck {
  const sites = tradeSiteIds.map((site) => {
    const { columns, productNeeds, companyNeeds } = tradeSites[site];
    const missing = productNeeds.map((need) => ({
      need,
      products: products
        .filter(lacks[need])
        .map(({ id, stated }) => ({ id, name: stated.name.ko })),
    }));
    return {
      site,
      company: companyNeeds.filter((need) => companyLacks[need](company)),
      missing: missing.filter(({ products: lacking }) => lacking.length > 0),
      blanks: columns.filter(({ field }) => field === null).map(({ title }) => title),
    };
  });
  return { products: products.length, sites };
}
