import { sql } from 'drizzle-orm';
import type { FarGate } from '#capabilities/company-pages/companyPage.ts';
import { type Gate, gatesOfSites } from '#capabilities/company-pages/gate.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Gates with the company's site that each belongs to; refused where one lies too far from all. */
export async function placeGates(
  tx: Sql,
  company: string,
  gates: readonly Gate[],
): Promise<Result<Gate[], FarGate>> {
  const sites = await rowsOf<{ id: string; x: number; z: number }>(
    tx,
    sql`select s.id, s.x, s.z from tenancy t join site s on s.id = t.site
        where t.company = ${company}`,
  );
  const placed = gatesOfSites(gates, sites);
  return 'far' in placed ? err(placed) : ok(placed.gates);
}
