import { copyLink } from '#app/copyLink.ts';
import { dialogStore, openDialog } from '#app/dialog.ts';
import { askPlace } from '#capabilities/company-pages/placePicking.store.ts';
import { toggleMeasuring } from '#capabilities/measuring/measuring.command.ts';
import { toggleMinimap } from '#capabilities/minimap/minimap.store.ts';
import type { Command } from '#view/command.ts';
import { choose, openPage, steer, viewStore } from '#view/view.store.ts';

/** Everything a person can do on the page apart from choosing a thing; titles are keys of the page's texts. */
export const commands = {
  search: {
    id: 'search',
    title: 'command.search',
    keys: ['/'],
    run: () => document.getElementById('search')?.focus(),
  },
  back: {
    id: 'back',
    title: 'command.back',
    keys: ['Escape'],
    refusal: () => (stepBack() ? null : 'command.nothingOpen'),
    run: () => stepBack()?.(),
  },
  zoomIn: { id: 'zoom-in', title: 'command.zoomIn', keys: ['+', '='], run: () => steer('zoom-in') },
  zoomOut: { id: 'zoom-out', title: 'command.zoomOut', keys: ['-'], run: () => steer('zoom-out') },
  north: { id: 'north', title: 'command.north', keys: ['n'], run: () => steer('north') },
  tilt: { id: 'tilt', title: 'command.tilt', keys: ['t'], run: () => steer('tilt') },
  map: { id: 'map', title: 'command.map', keys: ['o'], run: toggleMinimap },
  home: { id: 'home', title: 'command.home', keys: ['h'], run: () => steer('home') },
  measure: { id: 'measure', title: 'command.measure', keys: ['m'], run: toggleMeasuring },
  snapshot: {
    id: 'snapshot',
    title: 'command.snapshot',
    keys: ['p'],
    run: () => openDialog({ kind: 'snapshot' }),
  },
  copyLink: { id: 'copy-link', title: 'command.copyLink', keys: ['c'], run: () => void copyLink() },
  language: {
    id: 'language',
    title: 'command.language',
    keys: ['l'],
    run: () =>
      viewStore.setState(({ language }) => ({ language: language === 'ko' ? 'en' : 'ko' })),
  },
  help: { id: 'help', title: 'command.help', keys: ['?'], run: () => openDialog({ kind: 'help' }) },
} as const satisfies Record<string, Command>;

/** What Esc undoes next: the dialog, picking in the scene, the panel, the search, the class or the sector; null when nothing stands open. */
function stepBack(): (() => void) | null {
  const { choice, page, query, sector, only, picking } = viewStore.getState();
  if (dialogStore.getState().open) return () => openDialog(null);
  if (picking) return stopPicking;
  if (page) return () => openPage(null);
  if (choice) return () => choose(null);
  if (query) return () => viewStore.setState({ query: '' });
  if (only) return () => viewStore.setState({ only: null });
  if (sector) return () => viewStore.setState({ sector: null });
  return null;
}

function stopPicking(): void {
  viewStore.setState({ picking: false });
  askPlace(null);
}
