import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quantile } from './bench/quantile.ts';
import { bundleBudget } from './support/bundleBudget.ts';
import { pictureDifference, pictureVariety, sceneDifference } from './support/comparePictures.ts';
import { runCommand } from './support/runCommand.ts';
import { vitestTally } from './support/vitestTally.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'harness-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the tally of a test run', () => {
  const report = (testResults: unknown[]): string => {
    const file = join(folder, 'report.json');
    writeFileSync(
      file,
      JSON.stringify({ numPassedTests: 2, numPendingTests: 1, numTodoTests: 0, testResults }),
    );
    return file;
  };
  const test = (status: string): unknown => ({ status, fullName: `a test that ${status}` });

  it('counts passed, failed and skipped tests', () => {
    const file = report([
      { name: 'a', status: 'failed', assertionResults: ['passed', 'failed'].map(test) },
    ]);
    expect(vitestTally(file, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      failures: ['a: a test that failed'],
    });
  });
  it('counts a file that could not be loaded', () => {
    const file = report([{ name: 'a', status: 'failed', assertionResults: [] }]);
    expect(vitestTally(file, 1).failures).toEqual(['a: could not be run']);
  });
  it('counts an exit code that no test explains, a stop and a missing report', () => {
    expect(vitestTally(report([]), 1).failed).toBe(1);
    expect(vitestTally(report([]), null).failures).toEqual(['Vitest was stopped']);
    expect(vitestTally(join(folder, 'none.json'), 0).failed).toBe(1);
    expect(vitestTally(report([]), 0).failed).toBe(0);
  });
});

describe('running a command', () => {
  it('hands on the exit code and what was said', async () => {
    const said = await runCommand(['sh', '-c', 'echo out; echo err >&2; exit 3'], {
      limitMs: 9_000,
    });
    expect(said.code).toBe(3);
    expect(said.output).toContain('out');
    expect(said.output).toContain('err');
  });
  it('stops one that takes too long, with its children', async () => {
    const late = await runCommand(['sh', '-c', 'sleep 60 & sleep 60'], { limitMs: 200 });
    expect(late.code).toBeNull();
    expect(late.seconds).toBeLessThan(8);
  });
  it('reports a program that is not there', async () => {
    expect((await runCommand(['no-such-program'], { limitMs: 9_000 })).code).toBe(127);
  });
});

describe('the weight of a built page', () => {
  const build = (bytes: number): void => {
    mkdirSync(join(folder, '.vite'), { recursive: true });
    writeFileSync(join(folder, 'a.js'), randomBytes(bytes));
    writeFileSync(join(folder, 'b.js'), 'export {}');
    for (const file of ['page.js', 'scene.js']) writeFileSync(join(folder, file), 'export {}');
    const manifest = {
      'index.html': { file: 'a.js', isEntry: true, imports: ['_b.js'] },
      '_b.js': { file: 'b.js' },
      'src/app/mountPage.tsx': { file: 'page.js', name: 'page', imports: ['_b.js'] },
      'src/app/Scene.tsx': { file: 'scene.js', name: 'scene', imports: ['_b.js'] },
      'lazy.ts': { file: 'missing.js' },
    };
    writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
  };
  it('passes within the budget and weighs only what is asked for at once', () => {
    build(1000);
    expect(bundleBudget(folder).passed).toBe(true);
    expect(bundleBudget(folder).said).toContain('in 4 scripts');
  });
  it('fails above it and without an entry', () => {
    build(400_000);
    expect(bundleBudget(folder).passed).toBe(false);
    writeFileSync(join(folder, '.vite/manifest.json'), '{}');
    expect(bundleBudget(folder).passed).toBe(false);
  });
});

describe('comparing pictures', () => {
  const picture = (paint: (i: number) => number, width = 20): Buffer => {
    const png = new PNG({ width, height: 20 });
    for (let i = 0; i < width * 20; i++) png.data.writeUInt32BE(paint(i), i * 4);
    return PNG.sync.write(png);
  };
  it('finds equal pictures equal and tells how much differs', () => {
    const grey = picture(() => 0x808080ff);
    const half = picture((i) => (i < 200 ? 0xff0000ff : 0x808080ff));
    expect(pictureDifference(grey, grey)).toBe(0);
    expect(pictureDifference(grey, half)).toBeCloseTo(0.5, 1);
    expect(
      pictureDifference(
        grey,
        picture(() => 0x808080ff, 21),
      ),
    ).toBe(1);
  });
  it('finds a scene alike that moved by a pixel, not one that moved far', () => {
    const stripe = (at: number): Buffer =>
      picture((i) => (Math.abs((i % 80) - at) < 12 ? 0x204060ff : 0xd0c0b0ff), 80);
    expect(sceneDifference(stripe(20), stripe(21), 10)).toBe(0);
    expect(sceneDifference(stripe(20), stripe(50), 10)).toBeGreaterThan(0.3);
  });
  it('knows a blank picture', () => {
    expect(pictureVariety(picture(() => 0xffffffff))).toBe(0);
    expect(pictureVariety(picture((i) => i * 256 + 255))).toBeGreaterThan(0.9);
  });
});

describe('quantiles', () => {
  it('lie between neighbours', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([5], 0.95)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
