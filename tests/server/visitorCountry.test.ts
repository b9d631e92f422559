import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '#server/settings.ts';
import { StartError } from '#server/startError.ts';
import { openVisitorCountry } from '#server/visitorCountry.ts';
import { writeMmdb } from '../support/mmdb.ts';

describe('the country of a visitor', () => {
  let folder = '';
  let path = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-countries-'));
    path = join(folder, 'countries.mmdb');
    const networks = [
      { address: '198.51.100.0', bits: 24, row: { country: { iso_code: 'DE' } } },
      { address: '203.0.113.128', bits: 25, row: { country_code: 'KR' } },
      { address: '2001:db8:0:0:0:0:0:0', bits: 32, row: { country: { iso_code: 'JP' } } },
      { address: '192.0.2.0', bits: 24, row: { country: { iso_code: 'XX' } } },
    ];
    writeFileSync(path, writeMmdb(networks));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const told = async (
    settings: Parameters<typeof openVisitorCountry>[0],
    address: string,
    headers: Record<string, string> = {},
  ): Promise<string> => {
    const { of } = openVisitorCountry(settings);
    const app = new Hono().get('/', (c) => c.text(of(c, address)));
    return (await app.request('/', { headers })).text();
  };

  it.each([
    ['198.51.100.77', 'DE'],
    ['203.0.113.200', 'KR'],
    ['203.0.113.7', 'ZZ'],
    ['::ffff:198.51.100.77', 'DE'],
    ['2001:db8::1', 'JP'],
    ['2001:db9::1', 'ZZ'],
    ['192.0.2.1', 'ZZ'],
    ['', 'ZZ'],
  ])('of %s is looked up in the operator’s file: %s', async (address, country) => {
    expect(await told({ COUNTRY_DATABASE: path }, address)).toBe(country);
  });

  it('is what the proxy wrote last, and looked up where it did not know', async () => {
    const settings = { COUNTRY_HEADER: 'X-Country', COUNTRY_DATABASE: path };
    const ask = (header: string) => told(settings, '198.51.100.77', { 'X-Country': header });
    expect(await ask('US')).toBe('US');
    expect(await ask('KR, US')).toBe('US');
    for (const nothing of ['XX', 'T1', 'us', "U'", 'USA']) expect(await ask(nothing)).toBe('DE');
  });

  it('is not believed of a visitor where no header is set', async () => {
    expect(await told({}, '198.51.100.77', { 'X-Country': 'US', 'CF-IPCountry': 'US' })).toBe('ZZ');
    expect(openVisitorCountry({}).source).toBe('none');
  });

  it('is refused by a header without a proxy that is trusted', () => {
    expect(() => readSettings({ COUNTRY_HEADER: 'CF-IPCountry' })).toThrow(/COUNTRY_HEADER needs/);
    const both = { COUNTRY_HEADER: 'CF-IPCountry', CLIENT_ADDRESS_HEADER: 'X-Forwarded-For' };
    expect(readSettings(both).COUNTRY_HEADER).toBe('CF-IPCountry');
  });

  it('is refused at the start from a file that is none', () => {
    writeFileSync(join(folder, 'text'), 'no database');
    for (const name of ['text', 'missing'])
      expect(() => openVisitorCountry({ COUNTRY_DATABASE: join(folder, name) })).toThrow(
        StartError,
      );
  });
});
