import { describe, expect, it } from 'vitest';
import { readFirstTerrain } from '#capabilities/complex/firstTerrainFile.ts';

describe('a terrain as earlier databases hold it', () => {
  it('is read as it was written', () => {
    const bytes = new Uint8Array(20 + 4 * 3);
    const head = new DataView(bytes.buffer);
    head.setUint32(0, 0x31_52_54_43, true);
    head.setUint32(4, 2, true);
    head.setFloat32(8, 32, true);
    head.setInt32(12, -8700, true);
    head.setInt32(16, 5, true);
    bytes.set([0x20, 2, 1, 0], 20);
    bytes.set([3, 0, 0, 0], 24);
    bytes.set([0, 2, 6, 7], 28);
    expect(readFirstTerrain(bytes)).toEqual({
      size: 2,
      step: 32,
      minX: -8700,
      minZ: 5,
      heights: Int16Array.from([400, 401, 399, 400]),
      landUse: Uint8Array.from([0, 2, 6, 7]),
    });
  });

  it('is told from any other', () => {
    expect(readFirstTerrain(new Uint8Array(40))).toBeNull();
    expect(readFirstTerrain(new Uint8Array(3))).toBeNull();
  });
});
