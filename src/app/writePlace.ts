import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { insertBuildings } from '#capabilities/buildings/building.db.ts';
import { layTenantsAgain } from '#capabilities/claims/tenant.db.ts';
import type { CompanyAsset } from '#capabilities/companies/companyAssets.ts';
import { insertCompanies } from '#capabilities/companies/insertCompanies.db.ts';
import { insertBlocks } from '#capabilities/complex/block.db.ts';
import { clearPlace } from '#capabilities/complex/clearPlace.db.ts';
import { insertParcels } from '#capabilities/complex/parcel.db.ts';
import type { Place, PlacedBuilding } from '#capabilities/complex/place.ts';
import { writeLayers } from '#capabilities/complex/placeLayer.db.ts';
import { markNewPlace, readPlaceOrigin } from '#capabilities/complex/placeVersion.db.ts';
import { insertSites } from '#capabilities/complex/site.db.ts';
import { putBackPages, readKeptPages } from '#capabilities/factory-register/keptPages.db.ts';
import { layRegistersAgain } from '#capabilities/factory-register/registerImport.db.ts';
import { layImportsAgain } from '#capabilities/municipal-import/buildingImport.db.ts';
import { rebuildSearch } from '#capabilities/search/rebuildSearch.db.ts';
import type { Sql } from '#server/database.ts';

/** A place whose buildings may come one after another. */
type WrittenPlace = Omit<Place, 'buildings'> & { readonly buildings: Iterable<PlacedBuilding> };

/** Replaces the place and its companies as a whole; publishing levels, requests, imports, registers and verified tenants stay. */
export async function writePlace(
  tx: Sql,
  place: WrittenPlace,
  companies: readonly CompanyAsset[],
  origin: string,
): Promise<void> {
  const before = await readPlaceOrigin(tx);
  const kept = await readKeptPages(tx);
  await clearPlace(tx);
  await insertBlocks(tx, place.blocks);
  await insertSites(tx, place.sites);
  await insertParcels(tx, place.parcels);
  await insertBuildings(tx, place.buildings);
  await writeLayers(tx, place);
  await insertCompanies(tx, companies);
  await layImportsAgain(tx);
  await layTenantsAgain(tx);
  await putBackPages(tx, kept);
  await layRegistersAgain(tx);
  await rebuildSearch(tx);
  await markNewPlace(tx, origin);
  await appendAudit(tx, {
    actor: 'system',
    action: 'place.written',
    subject: 'place:complex',
    before,
    after: origin,
  });
}
