import type { LocalText } from '#shared/localText.ts';
import { createDetailStore } from '#view/detailStore.ts';

/** Names of companies that are named by id alone. */
export const companyNames = createDetailStore<{ readonly name: LocalText }>('/api/companies');
