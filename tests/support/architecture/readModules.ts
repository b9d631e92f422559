import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';
import { impuritiesOf } from './impuritiesOf.ts';

/** One import or re-export of a module; `target` is a path from the root for our own files, else the library's name. */
export interface Import {
  readonly target: string;
  readonly own: boolean;
  /** True where nothing of it is left after the types are stripped. */
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

export interface Module {
  /** Path from the root with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  /** True where it only hands on what others export, or hands on everything of another file. */
  readonly barrel: boolean;
  /** Uses of the clock, chance, the network or the page, such as `Date.now`. */
  readonly impurities: readonly string[];
}

/** Reads every TypeScript file under the given folders of `root`. */
export function readModules(root: string, folders: readonly string[]): Module[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => {
        const path = file
          .slice(root.length + 1)
          .split('\\')
          .join('/');
        return parseModule(path, readFileSync(file, 'utf8'));
      }),
  );
}

/** Parses one module; throws an Error that names the file where the text is not TypeScript. */
export function parseModule(path: string, text: string): Module {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const handedOn = parsed.module.staticExports.flatMap((statement) =>
    statement.entries.filter((entry) => entry.moduleRequest !== null),
  );
  const handsOnAll = handedOn.some((entry) => entry.importName.kind.startsWith('All'));
  const statements = parsed.program.body.length;
  const ownStatements = parsed.program.body.filter(
    (node) => !(node.type.startsWith('Export') && 'source' in node && node.source !== null),
  ).length;
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: importsOf(path, text, parsed),
    exports: parsed.module.staticExports.flatMap((statement) =>
      statement.entries.flatMap((entry) => entry.exportName.name ?? []),
    ),
    barrel: handsOnAll || (statements > 0 && ownStatements === 0),
    impurities: impuritiesOf(parsed.program),
  };
}

function importsOf(path: string, text: string, { module }: ParseResult): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, lazy: boolean): void => {
    found.push({ ...resolveSpecifier(path, specifier), typeOnly, lazy });
  };
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), false);
  }
  for (const { entries } of module.staticExports) {
    for (const entry of entries) {
      if (entry.moduleRequest !== null) add(entry.moduleRequest.value, entry.isType, false);
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = text.slice(moduleRequest.start, moduleRequest.end);
    if (/^['"`][^$]*['"`]$/.test(literal)) add(literal.slice(1, -1), false, true);
  }
  for (const [, specifier] of text.matchAll(
    /new URL\(\s*['"]([^'"]+\.(?:ts|json|geojson|csv))['"]\s*,\s*import\.meta\.url/g,
  )) {
    add(specifier as string, false, true);
  }
  return found;
}

/** `#room/x.ts` and relative specifiers become paths from the root, a library keeps its bare name. */
function resolveSpecifier(from: string, specifier: string): { target: string; own: boolean } {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('#')) return { target: `src/${bare.slice(1)}`, own: true };
  if (bare.startsWith('.')) {
    return { target: posix.normalize(posix.join(posix.dirname(from), bare)), own: true };
  }
  return { target: bare, own: false };
}
