import type { Import, Module } from './readModules.ts';
import { type Place, placeOf, type Role, type Room } from './rooms.ts';
import type { Violation } from './violation.ts';

const below: Record<Room, readonly Room[]> = {
  entry: ['app', 'capabilities', 'scene', 'ui', 'view', 'server', 'shared', 'assets'],
  app: ['app', 'capabilities', 'scene', 'ui', 'view', 'server', 'shared', 'assets'],
  capabilities: ['capabilities', 'scene', 'ui', 'view', 'server', 'shared', 'assets'],
  scene: ['scene', 'shared'],
  ui: ['ui', 'shared'],
  view: ['view', 'shared'],
  server: ['server', 'shared', 'assets'],
  shared: ['shared'],
  assets: [],
};

/** What each role of a capability may import of its own folder and of the rooms below. */
const reach: Record<Role, { own: readonly Role[]; rooms: readonly Room[] }> = {
  plain: { own: ['plain'], rooms: ['shared'] },
  db: { own: ['plain', 'db'], rooms: ['server', 'shared', 'assets'] },
  api: { own: ['plain', 'db', 'api'], rooms: ['server', 'shared'] },
  store: { own: ['plain', 'store', 'worker'], rooms: ['view', 'shared'] },
  command: { own: ['plain', 'store', 'command'], rooms: ['view', 'shared'] },
  layer: { own: ['plain', 'layer', 'worker'], rooms: ['scene', 'shared'] },
  worker: { own: ['plain', 'worker'], rooms: ['scene', 'shared'] },
  skin: {
    own: ['plain', 'store', 'command', 'layer', 'skin', 'page', 'worker', 'style'],
    rooms: ['scene', 'ui', 'view', 'shared'],
  },
  page: { own: ['plain', 'page', 'style'], rooms: ['ui', 'shared'] },
  style: { own: ['style'], rooms: ['ui'] },
};

/** Imports that go upward, sideways between rooms, or into another capability's private files. */
export function roomOrder(modules: readonly Module[]): Violation[] {
  return modules.flatMap((module) => {
    const from = placeOf(module.path);
    if (from === null) {
      if (!module.path.startsWith('src/')) return [];
      const message =
        'stands in no room: src/ holds app, capabilities, scene, ui, view, server, shared';
      return [{ rule: 'room-order', file: module.path, target: '', message }];
    }
    return module.imports
      .filter(({ own }) => own)
      .flatMap((wanted) => {
        const message = refusal(from, wanted);
        return message
          ? [{ rule: 'room-order', file: module.path, target: wanted.target, message }]
          : [];
      });
  });
}

function refusal(from: Place, wanted: Import): string | null {
  const to = placeOf(wanted.target);
  if (to === null || to.room === 'entry') {
    return 'an entry or a file outside src/ is nobody’s to import: move what is shared into a room';
  }
  if (!below[from.room].includes(to.room)) {
    return `${from.room} may not know ${to.room}: imports go app → capabilities → scene | ui | view | server → shared, and the middle rooms do not know each other`;
  }
  if (from.room !== 'capabilities') return null;
  if (to.room !== 'capabilities') {
    if (reach[from.role].rooms.includes(to.room)) return null;
    return `a ${from.role} file may use ${reach[from.role].rooms.join(', ')} beside its own folder, not ${to.room}`;
  }
  return to.capability === from.capability
    ? withinCapability(from.role, to.role, wanted.typeOnly)
    : acrossCapabilities(from.role, to.role);
}

function withinCapability(from: Role, to: Role, typeOnly: boolean): string | null {
  if (reach[from].own.includes(to)) return null;
  if (from === 'store' && to === 'api') {
    return typeOnly ? null : 'a store knows its API by `import type` only: the rest runs in Node';
  }
  return `a ${from} file may use ${reach[from].own.join(', ')} of its folder, not ${to}`;
}

function acrossCapabilities(from: Role, to: Role): string | null {
  if (to === 'plain') return null;
  if (from === 'db' && to === 'db') return null;
  return `capabilities know another’s plain files only (.db.ts another’s .db.ts for joins), not its ${to}: meet in app/, by id or by event`;
}
