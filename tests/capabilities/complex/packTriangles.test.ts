import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTriangles } from '#capabilities/complex/packTriangles.ts';

const metres = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

it('gives back every coordinate to half a unit, three centimetres within two kilometres', () => {
  const corner = fc.tuple(metres(9000), metres(600), metres(9000));
  const near = fc.tuple(metres(900), metres(300), metres(900));
  const corners = fc.oneof(
    fc.array(corner, { maxLength: 20 }),
    fc.array(near, { minLength: 1, maxLength: 20 }),
  );
  fc.assert(
    fc.property(corners, (list) => {
      const position = Float32Array.from(list.flat());
      const packed = packTriangles({
        position,
        normal: new Int8Array(),
        index: new Uint16Array(),
      });
      const wide = list.every(([x, , z]) => Math.abs(x) <= 900 && Math.abs(z) <= 900);
      if (wide) expect(packed.unit).toBe(1 / 32);
      packed.position.forEach((number, at) => {
        const back = (packed.origin[at % 3] as number) + number * packed.unit;
        expect(Math.abs(back - (position[at] as number))).toBeLessThanOrEqual(
          packed.unit * 0.51 + 1e-3,
        );
      });
    }),
  );
});
