import { posix } from 'node:path';

export const rooms = [
  'entry',
  'app',
  'capabilities',
  'scene',
  'ui',
  'view',
  'server',
  'shared',
  'assets',
] as const;
export type Room = (typeof rooms)[number];

export const roles = [
  'plain',
  'db',
  'api',
  'store',
  'command',
  'layer',
  'worker',
  'skin',
  'page',
  'style',
] as const;
export type Role = (typeof roles)[number];

/** Where a file stands: its room, the capability it belongs to, and what its name says it is. */
export interface Place {
  readonly room: Room;
  readonly capability: string | null;
  readonly role: Role;
}

/** Reads the place of a file off its path from the root; null where no room holds it. */
export function placeOf(path: string): Place | null {
  const [top, room, capability] = path.split('/');
  const role = roleOf(posix.basename(path));
  if (top === 'assets') return { room: 'assets', capability: null, role };
  if (top !== 'src') return null;
  if (path.split('/').length === 2) return { room: 'entry', capability: null, role };
  if (!(rooms as readonly string[]).includes(room as string)) return null;
  return {
    room: room as Room,
    capability: room === 'capabilities' ? (capability as string) : null,
    role,
  };
}

function roleOf(name: string): Role {
  if (!/\.tsx?$/.test(name)) return 'style';
  if (name.endsWith('Page.tsx')) return 'page';
  if (name.endsWith('.tsx')) return 'skin';
  const word = /\.(db|api|store|command|worker)\.ts$/.exec(name)?.[1];
  if (word) return word as Role;
  return /(Layer|Material)\.ts$/.test(name) ? 'layer' : 'plain';
}

/** Files that run in Node only, told by their place. */
export function isNodeOnly({ room, role }: Place): boolean {
  return room === 'server' || role === 'db' || role === 'api';
}
