import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Loadable } from '#view/loadable.ts';
import { renameChoice } from '#view/view.store.ts';
import { buildingStore, fidOf } from './building.store.ts';
import type { Building } from './building.ts';
import { buildingDetails } from './buildingDetail.store.ts';

/**
 * Follows a chosen building through imports: an old name becomes the present one, and a building that leaves the scene
 * while it is looked at is read again, for another may stand there now.
 */
export function useFollowed(id: string, entry: Loadable<Building> | undefined): void {
  const present = entry?.state === 'ready' ? entry.value.gid : id;
  const stands = useStore(buildingStore, () => fidOf(id) !== null);
  const stood = useRef<string | null>(null);
  useEffect(() => {
    if (present !== id) renameChoice({ kind: 'building', id: present });
  }, [id, present]);
  useEffect(() => {
    if (stands) stood.current = id;
    else if (stood.current === id) void buildingDetails.retry(id);
  }, [id, stands]);
}
