import { readPlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import type { Sql } from '#server/database.ts';

/** Names what a dry run was compared with: it changes with whatever may be shown. */
export async function readBasis(db: Sql): Promise<string> {
  return (await readPlaceVersion(db)) ?? '';
}
