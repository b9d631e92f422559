import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importVerb } from '#app/importVerb.ts';
import { openOperator } from '#app/operator.ts';
import type { RegisterPreview } from '#capabilities/factory-register/registerOutcome.ts';
import { type Listening, listen } from '#server/listen.ts';
import { type LockFile, takeLock } from '#server/lockFile.ts';
import { readSettings } from '#server/settings.ts';
import { aRegister, factoryRow } from '../support/aRegister.ts';
import { aWorkbook } from '../support/aWorkbook.ts';
import { resetTiny } from '../support/testDatabase.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

const told = [
  factoryRow('새롬테크', '창원시 성산구 공단로 55 (웅남동)', 7),
  factoryRow('먼공업', '창원시 성산구 공단로 57 (웅남동)', 9),
  factoryRow('=1+1', '창원시 성산구 공단로 59 (웅남동)', 1),
];

describe('npm run twin -- import register, while a server runs', () => {
  let server: TestServer;
  let listening: Listening;
  let lock: LockFile;
  let folder = '';
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-register-'));
    lock = takeLock(folder);
    writeFileSync(join(folder, 'operator-token'), server.token);
    listening = await listen(createServer(getRequestListener(server.app.fetch)), 0, '127.0.0.1');
    const note = { host: '127.0.0.1', port: listening.port };
    writeFileSync(join(folder, 'server.json'), JSON.stringify(note));
  });
  afterAll(async () => {
    lock.release();
    await listening.stop();
    await server.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => resetTiny(server.database));

  const file = (name: string, bytes: Uint8Array = aRegister(told)): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const run = async (...words: string[]): Promise<string> => {
    const lines: string[] = [];
    const settings = readSettings({ DATA_DIR: folder });
    await importVerb(
      ['register', ...words],
      async (work) => {
        const operator = await openOperator(settings);
        await work(operator).finally(() => operator.close());
      },
      (line) => lines.push(line),
    );
    return lines.join('\n');
  };

  it('says what it would do and changes nothing, until it is told to apply; then undoes it', async () => {
    const path = file('등록부_202611.csv');
    const dry = await run(path);
    expect(dry).toContain('CSV, CP949, 3 rows');
    expect(dry).toContain('begins like a formula');
    expect(dry).toContain('2 companies would come');
    expect(dry).toContain('row 3 먼공업 ~ 먼공업 (100 %');
    expect(dry).toContain('Nothing has been changed');
    expect(await run('list')).toBe('No register has been imported.');
    expect(await run(path, '--apply')).toContain('Register 1 stands');
    expect(await run('list')).toMatch(/2 factories\t등록부_202611.csv\t2026-11\tstands/);
    expect(await run('undo')).toContain('what stood before stands again');
    await expect(run('undo')).rejects.toThrow('nothing to undo');
  });

  it('does not take most of what stands for gone unless it is told to', async () => {
    await run(file('all_202611.csv'), '--apply');
    const one = file('one_202611.csv', aRegister([factoryRow('또하나', '공단로 55 (웅남동)')]));
    await expect(run(one, '--apply')).rejects.toThrow('2 factories would go, more than half');
    expect(await run(one, '--apply', '--part')).toContain('0 gone');
    expect(await run('undo')).toContain('undone');
    expect(await run(one, '--apply', '--whole')).toContain('2 gone');
  });

  it('takes decisions from a file, and writes the dry run and the problems into files', async () => {
    const path = file(
      'register.xlsx',
      aWorkbook({ 목록: [['회사명', '단지명', '공장주소'], ...told] }),
    );
    const [preview, problems] = [join(folder, 'preview.json'), join(folder, 'problems.csv')];
    const dry = await run(path, '--as-of', '2026-10', '--preview', preview, '--problems', problems);
    expect(dry).toContain('Excel, sheet 목록');
    expect(readFileSync(problems, 'utf8')).toMatch(
      /^\ufeffrow,column,code,meaning\r\n4,"회사명",formula/,
    );
    const { questions } = JSON.parse(readFileSync(preview, 'utf8')) as RegisterPreview;
    const decisions = file(
      'decisions.json',
      new TextEncoder().encode(JSON.stringify({ [questions[0]?.key as string]: 'far-works' })),
    );
    const done = await run(path, '--as-of', '2026-10', '--decisions', decisions, '--apply');
    expect(done).toContain('1 were decided to');
    const company = await (await server.get('/api/companies/far-works')).json();
    expect(company).toMatchObject({
      sites: [{ id: 'far' }, { address: { ko: '공단로 57 (웅남동)' } }],
    });
  });

  it.each([
    [() => [join('nowhere', 'x.csv')], /There is no file/],
    [() => [file('no-month.csv')], /--as-of YYYY-MM/],
    [
      () => [file('x.csv', new TextEncoder().encode('a,b\n1,2\n'))],
      /not imported: no row names the columns.*begins with a, b/,
    ],
    [() => [file('y_202611.csv'), '--complex', '없는단지'], /None of its factories/],
    [
      () => [
        file('z_202611.csv'),
        '--decisions',
        file('bad.json', new TextEncoder().encode('[1]')),
      ],
      /holds no decisions/,
    ],
    [() => [], /Say one file/],
    [() => ['undo', 'x'], /Say the number/],
    [() => [file('w.csv'), '--colour', 'red'], /--colour/],
  ])('says in a line what is wrong %#', async (words, message) => {
    await expect(run(...words())).rejects.toThrow(message);
  });
});
