import type { Verification } from '#capabilities/claims/claim.ts';
import { createDetailStore } from '#view/detailStore.ts';

/** Who runs the page of each company that was looked at. */
export const verifications = createDetailStore<Verification>('/api/verifications');
