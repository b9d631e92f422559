import type { Reception } from '#capabilities/inquiries/reception.ts';
import { createDetailStore } from '#view/detailStore.ts';

/** Which companies can be asked, of those that were looked at. */
export const askable = createDetailStore<Reception>('/api/receptions');
