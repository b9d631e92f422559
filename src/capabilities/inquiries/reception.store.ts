import { createDetailStore } from '#view/detailStore.ts';
import type { Reception } from './reception.ts';

/** How each company that was looked at takes inquiries. */
export const receptions = createDetailStore<Reception>('/api/receptions');
