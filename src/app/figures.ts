import { accountFigures } from '#capabilities/accounts/accountFigures.db.ts';
import { buildingFigures } from '#capabilities/buildings/buildingFigures.db.ts';
import { claimFigures, verifiedFigures } from '#capabilities/claims/claimFigures.db.ts';
import { companyFigures } from '#capabilities/companies/companyFigures.db.ts';
import { pageFigures } from '#capabilities/company-pages/pageFigures.db.ts';
import { correctionFigures } from '#capabilities/corrections/correctionFigures.db.ts';
import type { FigureGroup } from '#capabilities/figures/figureSource.db.ts';
import { visitFigures } from '#capabilities/figures/visitFigures.db.ts';
import { inquiryFigures } from '#capabilities/inquiries/inquiryFigures.db.ts';
import { moderationFigures } from '#capabilities/moderation/moderationFigures.db.ts';
import { productFigures } from '#capabilities/products/productFigures.db.ts';

/** Every line of the quarterly figures in its order; a capability that has something to count adds its own here. */
export const figureGroups: readonly FigureGroup[] = [
  {
    id: 'companies',
    title: { ko: '기업과 제품', en: 'Companies and products' },
    figures: [...companyFigures, ...verifiedFigures, ...pageFigures, ...productFigures],
  },
  {
    id: 'requests',
    title: { ko: '신청과 요청', en: 'Claims and requests' },
    figures: [...claimFigures, ...correctionFigures, ...moderationFigures],
  },
  {
    id: 'inquiries',
    title: { ko: '문의', en: 'Inquiries' },
    figures: inquiryFigures,
  },
  {
    id: 'people',
    title: { ko: '조직과 사람', en: 'Organisations and people' },
    figures: accountFigures,
  },
  {
    id: 'buildings',
    title: { ko: '건물', en: 'Buildings' },
    figures: buildingFigures,
  },
  {
    id: 'visits',
    title: { ko: '방문', en: 'Visits' },
    figures: visitFigures,
  },
];
