import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { planSheet } from '#capabilities/product-sheets/planSheet.ts';
import { readSheetFile } from '#capabilities/product-sheets/readSheetFile.api.ts';
import { hostileSheets } from '../../support/hostileSheets.ts';

/** What one bad file may take, with a thread of its own started for it; far more than any took. */
const mostSeconds = 25;
const mostMegabytes = 500;
const nobody = { own: [], putAway: new Set<string>() };

async function outcome(bytes: Uint8Array) {
  const read = await readSheetFile(bytes);
  if (!read.ok) return { refused: read.error };
  const { counts } = planSheet(read.value.sheets, nobody, read.value.encoding === null, 'ko');
  return { fresh: counts.new, problems: counts.problem };
}

describe('a hostile spreadsheet of products', () => {
  let [slowest, largest] = ['', ''];
  let [seconds, megabytes] = [0, 0];
  afterAll(() => {
    process.stdout.write(
      `${hostileSheets.length} hostile spreadsheets: slowest ${slowest} ${seconds.toFixed(1)} s, most memory ${largest} ${Math.round(megabytes)} MB\n`,
    );
  });

  it('is one of thirty or more, each under its own name', () => {
    expect(hostileSheets.length).toBeGreaterThanOrEqual(30);
    expect(new Set(hostileSheets.map(({ name }) => name)).size).toBe(hostileSheets.length);
  });

  it.each(hostileSheets)(
    'that is $name is refused or does no harm',
    async (sheet) => {
      const bytes = sheet.bytes();
      const before = process.memoryUsage().rss;
      const begun = performance.now();
      expect(await outcome(bytes)).toEqual(sheet.wanted);
      const took = (performance.now() - begun) / 1000;
      const grew = (process.memoryUsage().rss - before) / 2 ** 20;
      if (took > seconds) [seconds, slowest] = [took, sheet.name];
      if (grew > megabytes) [megabytes, largest] = [grew, sheet.name];
      expect(took).toBeLessThan(mostSeconds);
      expect(grew).toBeLessThan(mostMegabytes);
    },
    60_000,
  );

  it('never fails, whatever its bytes and cells are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }).filter(([first]) => first !== 0x50),
        async (bytes) => {
          expect(await outcome(bytes)).toBeTypeOf('object');
        },
      ),
    );
    const cell = fc.string({ unit: 'binary', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 9 }), { minLength: 1, maxLength: 9 }),
        async (rows) => {
          const head = '품번,품명,분류,단위,MOQ,단가,납기,HS코드,규격';
          const csv = [head, ...rows.map((row) => row.join(','))].join('\n');
          expect(await outcome(new TextEncoder().encode(csv))).toBeTypeOf('object');
        },
      ),
      { numRuns: 300 },
    );
  });
});
