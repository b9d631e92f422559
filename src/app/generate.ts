import { openData } from '#app/openData.ts';
import { writePlace } from '#app/writePlace.ts';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { readPlaceOrigin } from '#capabilities/complex/placeVersion.db.ts';
import { giveUpRegisters } from '#capabilities/factory-register/registerImport.db.ts';
import { giveUpImports } from '#capabilities/municipal-import/buildingImport.db.ts';
import { alone } from '#server/migrations.ts';
import type { Settings } from '#server/settings.ts';
import { StartError } from '#server/startError.ts';

/**
 * Fills the data folder with a deterministic city of so many buildings, for measuring. Throws StartError where a
 * place stands already, unless forced.
 */
export async function generate(
  settings: Settings,
  buildings: number,
  force: boolean,
): Promise<void> {
  const { database, close } = await openData(settings);
  try {
    const origin = await readPlaceOrigin(database.db);
    if (origin !== null && !force) {
      const what = origin.startsWith('generated:') ? 'a generated city' : 'the real complex';
      throw new StartError(
        `${settings.DATA_DIR} holds ${what}: set an empty DATA_DIR, or add --force to replace it.`,
      );
    }
    const place = generateCity(buildings);
    await alone(database, async (tx) => {
      await giveUpImports(tx);
      await giveUpRegisters(tx);
      await writePlace(tx, place, [], `generated:${buildings}`);
    });
  } finally {
    await close();
  }
}
