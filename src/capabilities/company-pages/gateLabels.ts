import type { Gate } from '#capabilities/company-pages/gate.ts';

/** sRGB hex of the square of a gate: quiet beside the colours of sectors. */
const colour = '#6a6258';

/** Names of a company's gates, each hanging over its point on the ground. */
export const gateLabels = (
  gates: readonly Pick<Gate, 'name' | 'at'>[],
  heightAt: (x: number, z: number) => number,
) =>
  gates.map(({ name, at: { x, z } }, i) => ({
    id: `gate-${i}`,
    style: 'pill' as const,
    text: name,
    at: [x, heightAt(x, z) + 1, z] as const,
    weight: Infinity,
    colour,
  }));
