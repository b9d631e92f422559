import { expect, it } from 'vitest';
import { companiesBySector } from '#capabilities/companies/companiesBySector.ts';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';

const aCompany = (ko: string, en: string, sector: SectorId) =>
  ({ id: en, name: { ko, en }, sector }) as CompanySummary;
const companies = [
  aCompany('하나', 'Alpha', 'steel'),
  aCompany('나라', 'Zeta', 'machinery'),
  aCompany('가람', 'Beta', 'machinery'),
  ...['1', '2', '3'].map((name) => aCompany(name, name, 'other')),
];

it('puts the fullest sector first and the rest last, leaving out empty ones', () => {
  const sectors = companiesBySector(companies, 'ko').map(({ sector }) => sector);
  expect(sectors).toEqual(['machinery', 'steel', 'other']);
});

it('orders names by the language they are shown in', () => {
  const first = (language: 'ko' | 'en') =>
    companiesBySector(companies, language)[0]?.companies.map(({ name }) => name[language]);
  expect(first('ko')).toEqual(['가람', '나라']);
  expect(first('en')).toEqual(['Beta', 'Zeta']);
});
