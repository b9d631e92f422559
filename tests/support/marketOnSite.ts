import { request } from 'playwright-core';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { claimFor, requestsAs } from './claimByExample.ts';
import { pagePassword, type SignIn, signUp } from './person.ts';
import { type Requests, requestsOf } from './requests.ts';

/** A company that can be asked for quotes: who answers for it, and the organisation that runs its page. */
export interface SellerOnSite extends SignIn {
  readonly company: CompanySummary;
  readonly owner: Requests;
  readonly organisation: string;
}

/** Organisations of their own that run the pages of these companies, approved by the example operator. */
export async function sellersOnSite(companies: readonly CompanySummary[]): Promise<SellerOnSite[]> {
  const operator = await requestsAs('operator');
  const sellers: SellerOnSite[] = [];
  for (const [at, company] of companies.entries()) {
    const email = `seller${at}@${company.id}.example`;
    const context = await request.newContext();
    await signUp(context, `예시 영업 ${at}`, email);
    const owner = requestsOf(context);
    const wanted = { name: `예시 공급 ${at}`, kind: 'company' };
    const { id } = await owner.ask<{ id: string }>('POST', '/api/organisations', wanted);
    await claimFor(owner, id, company.id, operator);
    sellers.push({ company, email, password: pagePassword, owner, organisation: id });
  }
  return sellers;
}
