import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sourceHash } from '#server/pageBuild.ts';
import { runCommand } from '../support/runCommand.ts';

const folder = 'tests/.out/cities';
/** The code that decides what a generated city and its tiles are. */
const makings = [
  'src/capabilities/complex',
  'src/capabilities/buildings',
  'src/server/migrations',
  'src/shared',
];
const notMakings = /\.tsx$|\.css$|\.(api|store|worker|command)\.ts$|Layer\.ts$|\.texts\.ts$/;
/** A million buildings take about a minute of one core's time. */
const limitMs = 1_800_000;

/** Data folder of a generated city, kept for as long as the code that makes it stays the same. Throws where it cannot be made. */
export async function cityData(buildings: number): Promise<string> {
  const name = `${buildings}-${sourceHash('.', makings, notMakings).slice(0, 12)}`;
  const dataDir = join(folder, name);
  if (existsSync(dataDir)) return dataDir;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.startsWith(`${buildings}-`)) rmSync(join(folder, old), { recursive: true });
  }
  const draft = `${dataDir}.draft`;
  const words = [process.execPath, '--import', 'tsx', 'src/twin.ts', 'generate', String(buildings)];
  process.env.DATA_DIR = draft;
  const { code, output } = await runCommand(words as [string, ...string[]], { limitMs });
  delete process.env.DATA_DIR;
  if (code !== 0) throw new Error(`twin generate ended with ${code}:\n${output}`);
  renameSync(draft, dataDir);
  return dataDir;
}
