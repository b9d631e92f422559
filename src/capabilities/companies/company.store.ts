import { createStore } from 'zustand/vanilla';
import type { Company, CompanySummary } from '#capabilities/companies/company.ts';
import type { Result } from '#shared/result.ts';
import { createDetailStore } from '#view/detailStore.ts';
import { type Loadable, loading } from '#view/loadable.ts';
import { type ReadProblem, readJson } from '#view/readJson.ts';

interface Page {
  readonly items: readonly CompanySummary[];
  readonly next: string | null;
}

/** The tenants as the list, the labels and the hover card know them. */
export interface Companies {
  readonly list: Loadable<readonly CompanySummary[]>;
  readonly byId: ReadonlyMap<string, CompanySummary>;
  /** Companies in each building, by its gid. */
  readonly inBuilding: ReadonlyMap<string, readonly CompanySummary[]>;
}

const nobody: Companies = { list: loading, byId: new Map(), inBuilding: new Map() };

export const companyStore = createStore<Companies>(() => nobody);
export const companyDetails = createDetailStore<Company>('/api/companies');

let lastRead = '';

/** Reads every company; a later reading replaces the first only where something changed. */
export async function loadCompanies(): Promise<void> {
  const answer = await readAll();
  if (answer.ok) {
    const read = JSON.stringify(answer.value);
    if (read === lastRead) return;
    lastRead = read;
    companyStore.setState(indexed(answer.value), true);
  } else if (companyStore.getState().list.state !== 'ready') {
    companyStore.setState({ list: { state: 'failed', problem: answer.error } });
  }
}

/** Asks again after a failure, showing that it is being read. */
export function retryCompanies(): Promise<void> {
  companyStore.setState({ list: loading });
  return loadCompanies();
}

async function readAll(): Promise<Result<readonly CompanySummary[], ReadProblem>> {
  const all: CompanySummary[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const answer: Result<Page, ReadProblem> = await readJson<Page>(
      `/api/companies?limit=500${after}`,
    );
    if (!answer.ok) return answer;
    all.push(...answer.value.items);
    cursor = answer.value.next;
  } while (cursor);
  return { ok: true, value: all };
}

function indexed(items: readonly CompanySummary[]): Companies {
  const inBuilding = new Map<string, CompanySummary[]>();
  for (const company of items) {
    for (const gid of company.buildings) {
      const there = inBuilding.get(gid);
      if (there) there.push(company);
      else inBuilding.set(gid, [company]);
    }
  }
  const byId = new Map(items.map((company) => [company.id, company]));
  return { list: { state: 'ready', value: items }, byId, inBuilding };
}
