import { checkTrade } from '#capabilities/product-sheets/checkTrade.ts';
import type { TradeRecord, TradeSiteId } from '#capabilities/product-sheets/tradeRecord.ts';
import { tradeRows, tradeSites } from '#capabilities/product-sheets/tradeSites.ts';
import type { Spreadsheet } from '#server/spreadsheet.ts';

const notes = [
  '양식은 각 사이트의 공개된 등록 항목을 따랐고, 공식 양식이 아닙니다. 올리기 전에 사이트의 안내와 견주어 주세요.',
  'The columns follow the items that the site publicly asks for; this is not an official form.',
  '가격은 밝힌 단가(부가세 별도)를 그대로 옮긴 것이며 FOB 조건으로 환산하지 않았습니다. 조건과 통화를 확인해 주세요.',
  'Prices are the stated unit prices without VAT, not converted to FOB terms: check terms and currency.',
];

/** The products of a company as an export site’s form asks for them, with the company’s profile and what is open. */
export function tradeWorkbook(site: TradeSiteId, record: TradeRecord): Spreadsheet[] {
  const { name, columns } = tradeSites[site];
  const { company, products } = record;
  const blanks = checkTrade(record).sites.find((one) => one.site === site)?.blanks ?? [];
  const profile: (readonly [string, string | null])[] = [
    ['Company Name', company.nameEn],
    ['Company Name (Korean)', company.nameKo],
    ['About the Company', company.aboutEn],
    ['Website', company.website],
    ['Certificates', company.certificates.join('\n')],
    ['Export Markets', company.countries.join(', ')],
    ['Contact', company.department],
    ['Phone', company.phone],
    ['Email', company.email],
  ];
  return [
    {
      name: `${name} products`,
      columns: columns.map(({ title }) => title),
      rows: tradeRows(site, products).map((row) => row.map((text) => text || null)),
    },
    {
      name: 'Company profile',
      columns: ['Item', 'Content'],
      rows: profile.map(([item, content]) => [item, content || null]),
    },
    {
      name: 'Before registering',
      columns: ['To be filled in at the site'],
      rows: blanks.map((title) => [title]),
      notes,
    },
  ];
}
