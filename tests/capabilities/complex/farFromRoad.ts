/** Tenants whose known point lies farther from the road of their address than stated, with the reason. Only shrinks. */
export const farFromRoad: Record<string, string> = {};
