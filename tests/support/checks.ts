import { bundleBudget } from './bundleBudget.ts';
import { type Outcome, runCommand } from './runCommand.ts';

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  /** What to read when it failed; a line worth reading when it passed. */
  readonly said: string;
  readonly seconds: number;
}

const limitMs = 300_000;
const bin = (name: string, ...words: string[]): (() => Promise<Outcome>) => {
  return () => runCommand([`node_modules/.bin/${name}`, ...words], { limitMs });
};

const commands: readonly (readonly [name: string, run: () => Promise<Outcome>])[] = [
  ['types', bin('tsc')],
  ['lint and format', bin('biome', 'check', '--error-on-warnings')],
  ['dead code', bin('knip')],
  ['build', bin('vite', 'build', '--logLevel', 'warn')],
];

const architecture: (typeof commands)[number] = [
  'architecture',
  bin('vitest', 'run', '--project', 'unit', 'tests/architecture'),
];

/** Runs types, lint, dead code, build and bundle size, two at a time; `withTests` adds the architecture tests. */
export async function runChecks(withTests: boolean): Promise<CheckResult[]> {
  const waiting = withTests ? [...commands, architecture] : [...commands];
  const results: CheckResult[] = [];
  const report = (result: CheckResult): void => {
    results.push(result);
    const mark = result.passed ? '✓' : '✗';
    console.log(`${mark} ${result.name} (${result.seconds.toFixed(1)} s)`);
    if (result.said) console.log(result.said);
  };
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, run] = next;
      const { code, output, seconds } = await run();
      const passed = code === 0;
      const said = code === null ? `stopped after ${limitMs / 1000} s\n${output}` : output;
      report({ name, passed, said: passed ? '' : said.trim(), seconds });
    }
  };
  await Promise.all([work(), work()]);
  const built = results.some(({ name, passed }) => name === 'build' && passed);
  if (built) report({ name: 'bundle size', seconds: 0, ...bundleBudget('dist') });
  return results;
}
