import type { Block } from '#capabilities/complex/block.ts';
import { createDetailStore } from '#view/detailStore.ts';

export const blockDetails = createDetailStore<Block>('/api/blocks');
