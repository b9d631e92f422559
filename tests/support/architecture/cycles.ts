import type { Module } from './readModules.ts';
import type { Violation } from './violation.ts';

/** Chains of imports that come back to where they began, types included; each cycle once. */
export function cycles(modules: readonly Module[]): Violation[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const found: Violation[] = [];
  const visit = (path: string): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      const chain = [...trail.slice(trail.indexOf(path)), path];
      const message = `goes round: ${chain.join(' → ')}; move what both need into a file of its own`;
      found.push({ rule: 'cycle', file: trail.at(-1) as string, target: path, message });
      return;
    }
    state.set(path, 'open');
    trail.push(path);
    for (const { target, own } of byPath.get(path)?.imports ?? []) if (own) visit(target);
    trail.pop();
    state.set(path, 'done');
  };
  for (const { path } of modules) visit(path);
  return found;
}
