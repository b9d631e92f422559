import type { CompanySummary } from '#capabilities/companies/company.ts';
import { aPicture, businessNumber } from './claiming.ts';
import { newSiteVisitor, type SiteVisitor, siteVisitor } from './siteVisitor.ts';

/** A company that can be asked for quotes: who answers for it, and the organisation that runs its page. */
export interface SellerOnSite {
  readonly company: CompanySummary;
  readonly email: string;
  readonly password: string;
  readonly owner: SiteVisitor;
  readonly organisation: string;
}

const password = 'a long sentence';

/** Organisations of their own that run the pages of these companies, approved by the example operator of a running server. */
export async function sellersOnSite(
  origin: string,
  companies: readonly CompanySummary[],
  operatorPassword: string,
): Promise<SellerOnSite[]> {
  const operator = await siteVisitor(origin, 'operator@changwon-twin.example', operatorPassword);
  const sellers: SellerOnSite[] = [];
  for (const [at, company] of companies.entries()) {
    const email = `seller${at}@${company.id}.example`;
    const owner = await newSiteVisitor(origin, `예시 영업 ${at}`, email, password);
    const wanted = { name: `예시 공급 ${at}`, kind: 'company' };
    const { id } = await owner.json<{ id: string }>('POST', '/api/organisations', wanted);
    const documents = `/api/uploads/organisations/${id}/documents`;
    const paper = await owner.json<{ id: string }>('POST', documents, await aPicture(90, 120));
    const { id: claim } = await owner.json<{ id: string }>(
      'POST',
      `/api/organisations/${id}/claims`,
      { company: company.id, businessNumber, document: paper.id, masked: true },
    );
    await operator.json('POST', `/api/operator/claims/${claim}/approval`);
    sellers.push({ company, email, password, owner, organisation: id });
  }
  return sellers;
}
