import { useStore } from 'zustand';
import { buildingStore } from '#capabilities/buildings/building.store.ts';

/** Text that says what of the picture is modelled: all shapes of buildings, some of them since an import, or none. */
export function useModelled(): 'modelled.all' | 'modelled.some' | 'modelled.none' {
  return useStore(buildingStore, ({ manifest }) => {
    if (!manifest || manifest.counts.imported === 0) return 'modelled.all';
    const { imported, buildings } = manifest.counts;
    return imported < buildings ? 'modelled.some' : 'modelled.none';
  });
}
