/** Minute whose light the opening view has: sun at 148° and 44°. */
export const openingTime = '2026-10-07T10:40';
