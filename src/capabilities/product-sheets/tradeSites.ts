import { type TradeFieldName, tradeField } from '#capabilities/product-sheets/tradeField.ts';
import type {
  CompanyNeed,
  ProductNeed,
  TradeProduct,
  TradeSiteId,
} from '#capabilities/product-sheets/tradeRecord.ts';

interface TradeColumn {
  /** As the site’s form calls it. */
  readonly title: string;
  /** Null of what our record does not hold. */
  readonly field: TradeFieldName | null;
}

interface TradeSite {
  readonly name: string;
  readonly columns: readonly TradeColumn[];
  readonly productNeeds: readonly ProductNeed[];
  readonly companyNeeds: readonly CompanyNeed[];
}

const column = (title: string, field: TradeFieldName | null): TradeColumn => ({ title, field });
const reference = column('Korean name (for reference)', 'nameKo');

/** Forms of export sites by the items that they publicly ask for; none is an official form. */
export const tradeSites: Readonly<Record<TradeSiteId, TradeSite>> = {
  gobizkorea: {
    name: 'GobizKorea',
    columns: [
      column('Product Name', 'nameEn'),
      column('Model No.', 'code'),
      column('Category', 'category'),
      column('HS Code', 'hs'),
      column('Keywords', 'keywords'),
      column('Brief Description', 'brief'),
      column('Detailed Description', 'descriptionEn'),
      column('Specifications', 'specs'),
      column('Currency', 'currency'),
      column('FOB Price (Min)', 'priceLeast'),
      column('FOB Price (Max)', 'priceMost'),
      column('Minimum Order Quantity', 'least'),
      column('Unit', 'unit'),
      column('Lead Time (days)', 'lead'),
      column('Place of Origin', null),
      column('Payment Terms', null),
      column('Image URLs', 'pictures'),
      reference,
    ],
    productNeeds: ['name-en', 'description-en', 'category', 'hs', 'keywords', 'picture', 'least'],
    companyNeeds: ['company-name-en', 'about-en', 'contact', 'certificates'],
  },
  buykorea: {
    name: 'buyKOREA',
    columns: [
      column('Product Name (EN)', 'nameEn'),
      column('HS Code', 'hs'),
      column('Category', 'category'),
      column('Keyword', 'keywords'),
      column('Product Description', 'descriptionEn'),
      column('Product Specification', 'specs'),
      column('Model Number', 'code'),
      column('FOB Price Range', 'priceRange'),
      column('Currency', 'currency'),
      column('Min. Order Quantity', 'least'),
      column('Order Unit', 'unit'),
      column('Delivery Lead Time', 'leadText'),
      column('Payment Terms', null),
      column('Country of Origin', null),
      column('Images', 'pictures'),
      reference,
    ],
    productNeeds: [
      ...['name-en', 'description-en', 'category', 'hs', 'keywords', 'picture'],
      ...['price', 'least', 'lead'],
    ] as ProductNeed[],
    companyNeeds: ['company-name-en', 'about-en', 'contact', 'website'],
  },
  tradekorea: {
    name: 'tradeKorea',
    columns: [
      column('Product Name', 'nameEn'),
      column('Model Number', 'code'),
      column('Product Category', 'category'),
      column('HS Code', 'hs'),
      column('Keywords', 'keywords'),
      column('Product Details', 'descriptionEn'),
      column('Specifications', 'specs'),
      column('FOB Price', 'priceRange'),
      column('Currency', 'currency'),
      column('Minimum Order', 'leastText'),
      column('Delivery Time', 'leadText'),
      column('Port', null),
      column('Payment Terms', null),
      column('Supply Ability', null),
      column('Packaging', null),
      column('Product Images', 'pictures'),
      reference,
    ],
    productNeeds: [
      'name-en',
      'description-en',
      'category',
      'keywords',
      'picture',
      'least',
      'specs',
    ],
    companyNeeds: ['company-name-en', 'about-en', 'contact', 'website'],
  },
};

/** The rows of a site’s form; an item that is not stated is empty. */
export const tradeRows = (site: TradeSiteId, products: readonly TradeProduct[]) =>
  products.map((product) =>
    tradeSites[site].columns.map(({ field }) => (field === null ? '' : tradeField[field](product))),
  );
