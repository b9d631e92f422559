import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { Context } from 'hono';
import { Reader, type Response } from 'mmdb-lib';
import type { Settings } from '#server/settings.ts';
import { StartError } from '#server/startError.ts';
import { countryOf, unknownCountry } from '#shared/country.ts';

/** How the country of a visitor is told. */
export interface VisitorCountry {
  readonly source: 'proxy' | 'database' | 'none';
  /** ISO 3166-1 alpha-2 of a request from an address, `unknownCountry` where it cannot be told. */
  of(c: Context, address: string): string;
}

/**
 * Reads countries from what the trusted proxy writes last into its header, else from the operator's own database of
 * addresses, where there is one. Throws StartError where that cannot be read.
 */
export function openVisitorCountry(
  settings: Pick<Settings, 'COUNTRY_HEADER' | 'COUNTRY_DATABASE'>,
): VisitorCountry {
  const { COUNTRY_HEADER: header, COUNTRY_DATABASE: path } = settings;
  const look = path === undefined ? () => unknownCountry : openAddresses(path);
  return {
    source: header !== undefined ? 'proxy' : path !== undefined ? 'database' : 'none',
    of(c, address) {
      const told = header && countryOf(c.req.header(header)?.split(',').at(-1)?.trim());
      return told && told !== unknownCountry ? told : look(address);
    },
  };
}

/** Forms of a row that providers use: GeoLite2 and DB-IP nest the code, ip-location-db does not. */
interface AddressRow {
  readonly country?: { readonly iso_code?: string };
  readonly country_code?: string;
}

function openAddresses(path: string): (address: string) => string {
  const reader = readDatabase(path);
  return (address) => {
    const plain = address.replace(/^::ffff:/, '');
    const row = isIP(plain) === 0 ? null : (reader.get(plain) as AddressRow | null);
    return countryOf(row?.country?.iso_code ?? row?.country_code);
  };
}

function readDatabase(path: string): Reader<Response> {
  try {
    return new Reader(readFileSync(path));
  } catch (cause) {
    const why = (cause as Error).message;
    throw new StartError(`COUNTRY_DATABASE ${path} cannot be read as an MMDB file: ${why}.`);
  }
}
