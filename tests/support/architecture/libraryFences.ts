import { posix } from 'node:path';
import type { Module } from './readModules.ts';
import { type Place, placeOf } from './rooms.ts';
import type { Violation } from './violation.ts';

type May = (place: Place, path: string) => boolean;

const nodeSide: May = ({ room, role }, path) =>
  room === 'server' || role === 'db' || role === 'api' || path === 'src/server.ts';
const appNode = new Set(['api.ts', 'policy.ts', 'pages.ts', 'jobs.ts', 'mail.ts']);
const http: May = ({ room, role }, path) =>
  room === 'server' ||
  role === 'api' ||
  path === 'src/server.ts' ||
  (room === 'app' && appNode.has(posix.basename(path)));
const react: May = ({ room, role }, path) =>
  path.endsWith('.tsx') ||
  (room !== 'server' && role === 'plain' && /^use[A-Z]/.test(posix.basename(path)));
const drawing: May = ({ room, role }) => room === 'scene' || role === 'layer' || role === 'worker';
const state: May = ({ room, role }, path) =>
  role === 'store' ||
  ['view', 'app', 'scene', 'ui'].includes(room) ||
  react({ room, role, capability: null }, path);
const computing: May = ({ room, role }) =>
  room !== 'ui' && room !== 'app' && role !== 'skin' && role !== 'page';
const anywhere: May = () => true;

interface Fence {
  readonly names: RegExp;
  readonly may: May;
  readonly why: string;
}

/** Where each library may be used; the first row that knows the name counts. */
const fences: readonly Fence[] = [
  {
    names: /^hono\/client$/,
    may: (place, path) => place.role === 'store' || http(place, path),
    why: 'the typed client belongs to stores',
  },
  {
    names: /^(hono|hono-openapi|@hono|@standard-schema)(\/|$)/,
    may: http,
    why: 'HTTP is spoken in .api.ts, server/ and app/api.ts; a store uses hono/client',
  },
  {
    names: /^drizzle-orm(\/|$)/,
    may: ({ room, role }) => room === 'server' || role === 'db',
    why: 'SQL is written in .db.ts and server/',
  },
  {
    names: /^(pg|@electric-sql\/pglite)(\/|$)/,
    may: ({ room }) => room === 'server',
    why: 'only server/ opens a database',
  },
  { names: /^pino$/, may: nodeSide, why: 'the log is the server’s' },
  {
    names: /^node:/,
    may: (place, path) =>
      nodeSide(place, path) ||
      path === 'src/twin.ts' ||
      (place.room === 'app' && path.endsWith('.ts')),
    why: 'Node’s own modules are for server/, .db.ts, .api.ts and the Node entries',
  },
  {
    names: /^three(\/|$)/,
    may: drawing,
    why: 'three.js is used in scene/, …Layer.ts and mesh workers',
  },
  {
    names: /^@react-three\//,
    may: ({ room, role }, path) => room === 'scene' || (role === 'skin' && path.startsWith('src/')),
    why: 'the renderer is mounted by scene/ and thin skins',
  },
  {
    names: /^camera-controls$/,
    may: ({ room }) => room === 'scene',
    why: 'the camera is moved by scene/',
  },
  { names: /^(react|react-dom)(\/|$)/, may: react, why: 'React is for .tsx files and use…' },
  {
    names: /^@base-ui\/react(\/|$)/,
    may: ({ room, role }) => room === 'ui' || role === 'skin',
    why: 'components are built in ui/ and skins',
  },
  {
    names: /^(i18next|react-i18next)$/,
    may: ({ room, role }, path) =>
      room === 'ui' || room === 'app' || role === 'skin' || path === 'src/main.tsx',
    why: 'texts are spoken by ui/, app/ and skins',
  },
  { names: /^zustand(\/|$)/, may: state, why: 'state is held in stores, view/ and skins' },
  {
    names: /^(earcut|@mapbox\/martini|flatbush|rbush|suncalc)$/,
    may: computing,
    why: 'calculations belong to plain files, layers, scene/ and the server',
  },
  {
    names: /^proj4$/,
    may: ({ room, role }, path) =>
      /^src\/shared\/\w*[pP]rojection\.ts$/.test(path) || room === 'server' || role === 'db',
    why: 'coordinates are converted by shared/projection.ts and shared/mapProjection.ts',
  },
  {
    names: /^iconv-lite$/,
    may: ({ room }, path) => room === 'server' || path === 'src/shared/decodeText.ts',
    why: 'texts in CP949 come with imported files: shared/decodeText.ts reads them',
  },
  {
    names: /^(csv-parse|read-excel-file)(\/|$)/,
    may: ({ room }) => room === 'server',
    why: 'tables that people bring are read by server/: readTableFile.ts',
  },
  {
    names: /^(yauzl|yazl)$/,
    may: ({ room }) => room === 'server',
    why: 'archives are opened and written by server/',
  },
  {
    names: /^prom-client$/,
    may: ({ room }) => room === 'server',
    why: 'figures are kept by server/metrics.ts',
  },
  {
    names: /^canonicalize$/,
    may: ({ capability, role }) => capability === 'audit' && role === 'db',
    why: 'the audit alone hangs on how JSON is written',
  },
  {
    names: /^better-auth(\/|$)/,
    may: ({ role, capability }) => capability === 'accounts' && role === 'db',
    why: 'people sign in through accounts/: auth.db.ts makes the one instance',
  },
  {
    names: /^@simplewebauthn\/server$/,
    may: ({ role, capability }) => capability === 'accounts' && role === 'db',
    why: 'passkeys are verified by accounts/passkeyCeremony.db.ts',
  },
  {
    names: /^@simplewebauthn\/browser$/,
    may: ({ role, capability }) => capability === 'accounts' && role === 'command',
    why: 'the browser is asked for a passkey by accounts/askPasskey.command.ts, which fetches it late',
  },
  { names: /^nodemailer$/, may: ({ room }) => room === 'server', why: 'mail leaves by server/' },
  {
    names: /^(sharp|file-type)$/,
    may: ({ room }) => room === 'server',
    why: 'what people upload is looked at by server/',
  },
  {
    names: /^@gltf-transform\//,
    may: ({ room }) => room === 'server',
    why: 'models that people upload are read and written anew by server/',
  },
  {
    names: /^meshoptimizer\/decoder$/,
    may: ({ room, role, capability }) =>
      room === 'server' || (capability === 'product-files' && role === 'plain'),
    why: 'models are unpacked by server/ and by product-files/readModel.ts',
  },
  {
    names: /^meshoptimizer(\/|$)/,
    may: ({ room }) => room === 'server',
    why: 'models are thinned and packed by server/',
  },
  {
    names: /^(pdfkit|write-excel-file)(\/|$)/,
    may: ({ room }) => room === 'server',
    why: 'documents are laid out by server/: pdfDocument.ts, spreadsheet.ts',
  },
  {
    names: /^mmdb-lib$/,
    may: ({ room }) => room === 'server',
    why: 'countries of addresses are looked up by server/visitorCountry.ts',
  },
  {
    names: /^isbot$/,
    may: ({ capability, role }) => capability === 'figures' && role === 'plain',
    why: 'what counts as a visit is decided by figures/visit.ts',
  },
  { names: /^zod(\/|$)/, may: anywhere, why: '' },
  {
    names: /^(vite|@vitejs\/plugin-react|subset-font)$/,
    may: ({ room }) => room === 'server',
    why: 'building the page is done by server/',
  },
  {
    names: /^virtual:pretendard/,
    may: (_place, path) => path.startsWith('src/app/') || path === 'src/main.tsx',
    why: 'the font is brought in once, by the page',
  },
  {
    names: /^pretendard(\/|$)/,
    may: ({ room }) => room === 'server',
    why: 'the font is subset at build',
  },
];

/** Libraries used outside their fence, and libraries that no row knows. */
export function libraryFences(modules: readonly Module[]): Violation[] {
  return modules.flatMap((module) => {
    const place = placeOf(module.path);
    if (place === null) return [];
    return module.imports
      .filter(({ own }) => !own)
      .flatMap(({ target }) => {
        const fence = fences.find(({ names }) => names.test(target));
        if (fence?.may(place, module.path)) return [];
        const message = fence
          ? fence.why
          : 'no row of the fences knows this library: add one that says where it may be used';
        return [{ rule: 'library-fence', file: module.path, target, message }];
      });
  });
}
