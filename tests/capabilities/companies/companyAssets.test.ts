import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceGrades } from '#capabilities/companies/company.ts';
import { companyAssetSchema, siteAssetSchema } from '#capabilities/companies/companyAssets.ts';
import type { LocalText } from '#shared/localText.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../assets/${name}`, import.meta.url), 'utf8'));
const companies = z.array(companyAssetSchema).parse(read('companies.json'));
const sites = z.array(siteAssetSchema).parse(read('sites.json'));

const blocks = 'je1 je2 wanam anjin hagu jeokhyeon samdong gwigok seongju charyong'.split(' ');
const siteById = new Map(sites.map((site) => [site.id, site]));
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);
const plainName = (name: string): string => name.replace(/[\s·]|\(주\)|㈜/g, '').toLowerCase();

describe('the companies', () => {
  it('are at least 90, each with its own id and name', () => {
    expect(companies.length).toBeGreaterThanOrEqual(90);
    expect(repeated(companies.map(({ id }) => id))).toEqual([]);
    const names = companies.flatMap(({ name, formerNames }) => [
      ...new Set([name.ko, ...formerNames].map(plainName)),
    ]);
    expect(repeated(names)).toEqual([]);
    expect(repeated(companies.map(({ name }) => plainName(name.en ?? '')))).toEqual([]);
  });

  it('say how, when and from where they are known', () => {
    for (const company of companies) {
      expect(evidenceGrades, company.id).toContain(company.evidence.grade);
      expect(company.asOf, company.id).toMatch(/^\d{4}-\d{2}$/);
      expect(
        company.sources.filter((source) => source.trim() === ''),
        company.id,
      ).toEqual([]);
      expect(company.evidence.text.ko, company.id).not.toBe('');
    }
  });

  it('stand at sites that exist, none of them listed twice', () => {
    for (const company of companies) {
      expect(
        company.sites.filter((id) => !siteById.has(id)),
        company.id,
      ).toEqual([]);
      expect(repeated(company.sites), company.id).toEqual([]);
    }
  });

  it('tell their sites apart by name where there are several with the same address text', () => {
    for (const company of companies) {
      const shown = company.sites.map((id) => {
        const site = siteById.get(id);
        return `${site?.name?.ko ?? ''} ${site?.address.ko}`;
      });
      expect(repeated(shown), company.id).toEqual([]);
    }
  });

  it('have products with ids of their own that begin with the company', () => {
    const products = companies.flatMap(({ products }) => products);
    expect(repeated(products.map(({ id }) => id))).toEqual([]);
    for (const company of companies) {
      const strays = company.products.filter(({ id }) => !id.startsWith(`${company.id}-`));
      expect(strays, company.id).toEqual([]);
    }
  });

  it('are called founded only in a year of the past', () => {
    for (const { id, founded, asOf } of companies) {
      if (founded === null) continue;
      expect(founded, id).toBeGreaterThan(1900);
      expect(founded, id).toBeLessThanOrEqual(Number(asOf.slice(0, 4)));
    }
  });
});

describe('the sites', () => {
  it('have their own ids and lie near the complex', () => {
    expect(repeated(sites.map(({ id }) => id))).toEqual([]);
    for (const { id, point } of sites) {
      if (point === null) continue;
      expect(Math.abs(point[0] - 128.661), id).toBeLessThan(0.09);
      expect(Math.abs(point[1] - 35.207), id).toBeLessThan(0.06);
    }
  });

  it('carry a name or a sector only with a company, and take the sector of their first one', () => {
    for (const site of sites) {
      const first = companies.find((company) => company.sites.includes(site.id));
      expect(site.sector, site.id).toBe(first?.sector ?? null);
      if (first === undefined) expect(site.name, site.id).toBeNull();
    }
  });

  it('are exact only at a point, near within stated metres, else at a named block', () => {
    for (const { id, accuracy, point, block } of sites) {
      expect(accuracy.note, id).not.toBe('');
      expect(accuracy.metres !== undefined, id).toBe(accuracy.kind === 'near');
      expect(point === null, id).toBe(accuracy.kind === 'block');
      if (accuracy.kind === 'block') expect(blocks, id).toContain(block);
      else expect(block, id).toBeNull();
    }
  });

  it('name in their address the road, number and dong they give', () => {
    for (const { id, address, road, number, dong } of sites) {
      if (road !== null) expect(address.ko, id).toContain(`${road} ${number}`);
      if (dong !== null) expect(address.ko, id).toContain(dong);
    }
  });
});

describe('the texts', () => {
  const texts: [string, LocalText | null][] = [
    ...companies.flatMap((c): [string, LocalText | null][] => [
      [c.id, c.name],
      [c.id, c.field],
      [c.id, c.description],
      [c.id, c.evidence.text],
      ...c.products.map(({ id, name }): [string, LocalText] => [id, name]),
    ]),
    ...sites.flatMap((s): [string, LocalText | null][] => [
      [s.id, s.name],
      [s.id, s.address],
    ]),
  ];

  it('are complete in English, without Hangul in it', () => {
    for (const [id, text] of texts) {
      if (text === null) continue;
      expect(text.ko.trim(), id).not.toBe('');
      expect(text.en?.trim() ?? '', id).not.toBe('');
      expect(text.en, id).not.toMatch(/[\u3131-\u318e\uac00-\ud7a3]/);
    }
  });

  it('give no area in 평', () => {
    const amounts = texts.filter(([, text]) => /\d\s*평|pyeong\b/.test(`${text?.ko} ${text?.en}`));
    expect(amounts).toEqual([]);
  });
});
