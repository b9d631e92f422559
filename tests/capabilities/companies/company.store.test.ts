import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  companyStore,
  loadCompanies,
  retryCompanies,
} from '#capabilities/companies/company.store.ts';
import type { CompanySummary } from '#capabilities/companies/company.ts';

const aCompany = (id: string, buildings: string[]): CompanySummary => ({
  id,
  name: { ko: id },
  sector: 'machinery',
  field: null,
  employees: null,
  products: [],
  logo: null,
  position: { x: 0, z: 0, kind: 'exact' },
  buildings,
});

let pages: Map<string, unknown>;
let status = 200;
beforeEach(() => {
  companyStore.setState(companyStore.getInitialState(), true);
  status = 200;
  vi.stubGlobal('fetch', async (path: string) => {
    return new Response(JSON.stringify(pages.get(path) ?? {}), { status });
  });
});
afterEach(() => vi.unstubAllGlobals());

it('reads every page and knows who is in a building', async () => {
  pages = new Map<string, unknown>([
    ['/api/companies?limit=500', { items: [aCompany('a', ['x', 'y'])], next: 'c 2' }],
    ['/api/companies?limit=500&cursor=c%202', { items: [aCompany('b', ['y'])], next: null }],
  ]);
  await loadCompanies();
  const { byId, inBuilding, list } = companyStore.getState();
  expect(list.state).toBe('ready');
  expect([...byId.keys()]).toEqual(['a', 'b']);
  expect(inBuilding.get('y')?.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('keeps the same state when a later reading brings nothing new', async () => {
  pages = new Map([['/api/companies?limit=500', { items: [aCompany('same', [])], next: null }]]);
  await loadCompanies();
  const before = companyStore.getState();
  await loadCompanies();
  expect(companyStore.getState()).toBe(before);
  pages.set('/api/companies?limit=500', { items: [], next: null });
  await loadCompanies();
  expect(companyStore.getState().byId.size).toBe(0);
});

it('says that the list could not be read, and keeps it when a later reading fails', async () => {
  pages = new Map([['/api/companies?limit=500', { items: [aCompany('kept', [])], next: null }]]);
  status = 500;
  await loadCompanies();
  expect(companyStore.getState().list).toMatchObject({ problem: { code: 'failed' } });
  status = 200;
  await retryCompanies();
  expect(companyStore.getState().byId.has('kept')).toBe(true);
  status = 500;
  await loadCompanies();
  expect(companyStore.getState().list.state).toBe('ready');
});
