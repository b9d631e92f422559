import type { Module } from './readModules.ts';
import { placeOf } from './rooms.ts';
import type { Violation } from './violation.ts';

/** Plain files of a capability and all of shared/ that reach for the clock, chance, the network or the page. */
export function purity(modules: readonly Module[]): Violation[] {
  return modules.flatMap(({ path, impurities }) => {
    const place = placeOf(path);
    const pure =
      place?.room === 'shared' || (place?.room === 'capabilities' && place.role === 'plain');
    if (!pure) return [];
    return impurities.map((target) => ({
      rule: 'purity',
      file: path,
      target,
      message: 'plain files are pure: take the time, a number or the data as an argument',
    }));
  });
}
