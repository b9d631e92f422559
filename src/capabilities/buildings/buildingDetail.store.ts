import type { Building } from '#capabilities/buildings/building.ts';
import { createDetailStore } from '#view/detailStore.ts';

export const buildingDetails = createDetailStore<Building>('/api/buildings');
