import { storeyHeight } from '#capabilities/buildings/modelVessels.ts';
import { place } from '#capabilities/buildings/placeParts.ts';
import type { ModelledBuilding, PlanRequest } from '#capabilities/buildings/planRequest.ts';

/** A bar of let factory floors (표준공장): three to five high storeys under one level roof, the stairs at its end. */
export function standardFactory(request: PlanRequest): ModelledBuilding {
  const { slot, share, random } = request;
  const built = (slot.u1 - slot.u0) * share;
  const floors = 3 + Math.floor(random() * 3);
  const height = Math.round(floors * 4.5 * 10) / 10;
  const box = (u0: number, u1: number) => ({ u0, u1, v0: slot.v0, v1: slot.v1 });
  const stairs = Math.min(7, built * 0.16);
  const end = slot.u0 + built;
  return {
    plan: 'row',
    use: 'standard-factory',
    parts: place(request, [
      [box(slot.u0, end - stairs), height, 'parapet'],
      [box(end - stairs, end), height + 3.4, 'parapet'],
    ]),
  };
}

/** A technopark: a glazed tower of offices and laboratories beside a low wing. */
export function technopark(request: PlanRequest): ModelledBuilding {
  const { slot, share, random } = request;
  const built = (slot.u1 - slot.u0) * share;
  const floors = 7 + Math.floor(random() * 6);
  const edge = slot.u0 + Math.min(built, Math.max(18, built * (0.36 + random() * 0.12)));
  const box = (u0: number, u1: number) => ({ u0, u1, v0: slot.v0, v1: slot.v1 });
  const tall = Math.round(floors * storeyHeight * 1.08 * 10) / 10;
  const low = Math.round((2 + Math.floor(random() * 3)) * storeyHeight * 10) / 10;
  const wing = slot.u0 + built - edge > 8;
  return {
    plan: 'office',
    use: 'office',
    parts: place(request, [
      [box(slot.u0, wing ? edge : slot.u0 + built), tall, 'curtain'],
      ...(wing ? ([[box(edge, slot.u0 + built), low, 'parapet']] as const) : []),
    ]),
  };
}
