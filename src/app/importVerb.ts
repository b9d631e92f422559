import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readFootprintFile } from '#app/footprintFile.ts';
import { applied, previewed, read, recordLine } from '#app/importReport.ts';
import type { Operator } from '#app/operator.ts';
import { registerVerb } from '#app/registerVerb.ts';
import { chooseColumns, type Field } from '#capabilities/municipal-import/chooseColumns.ts';
import { draftBuildings } from '#capabilities/municipal-import/draftBuildings.ts';
import { importDraftSchema, mostBuildings } from '#capabilities/municipal-import/importDraft.ts';
import { reviewerSchema } from '#capabilities/municipal-import/importOutcome.ts';
import { locateFile } from '#capabilities/municipal-import/locateFile.ts';
import { countProblems, problemTable } from '#capabilities/municipal-import/problemText.ts';
import { StartError } from '#server/startError.ts';
import { encodingOf } from '#shared/decodeText.ts';
import { type MapSystem, mapSystems, toLngLat } from '#shared/mapProjection.ts';

type Print = (line: string) => void;
type AsOperator = (work: (operator: Operator) => Promise<void>) => Promise<void>;

const usage = 'See: npm run twin -- help';

/** Runs `import …`: buildings of a file, the list of imports, undoing the latest; registers of factories. */
export function importVerb(
  [what = 'list', ...words]: readonly string[],
  asOperator: AsOperator,
  print: Print,
): Promise<void> {
  switch (what) {
    case 'buildings':
      return importBuildings(words, asOperator, print);
    case 'register':
      return registerVerb(words, asOperator, print);
    case 'list':
      return asOperator(async (operator) => {
        const imports = await operator.imports();
        if (imports.length === 0) print('Nothing has been imported.');
        for (const record of imports) print(recordLine(record));
      });
    case 'undo':
      return undo(words, asOperator, print);
    default:
      throw new StartError(`There is nothing to import called ${what}. ${usage}`);
  }
}

async function importBuildings(
  words: readonly string[],
  asOperator: AsOperator,
  print: Print,
): Promise<void> {
  const { path, options } = readOptions(words);
  const system = systemNamed(options.crs);
  const encoding = options.encoding === undefined ? null : encodingOf(options.encoding);
  if (options.encoding !== undefined && encoding === null) {
    throw new StartError(`--encoding ${options.encoding}: say utf-8 or cp949.`);
  }
  const reviewedBy = reviewer(options.apply === true, options['reviewed-by']);
  const { name, hash, raw } = await readFootprintFile(path, {
    layer: options.layer ?? null,
    system,
    encoding,
  });
  const fail = (why: string): StartError =>
    new StartError(`${name} cannot be imported: ${why}. Nothing has been changed.`);
  const byHand = Object.fromEntries(
    (['id', 'height', 'floors', 'use', 'name', 'approved'] satisfies Field[]).flatMap((field) =>
      options[field] === undefined ? [] : [[field, options[field]]],
    ),
  );
  const columns = chooseColumns(raw.columns, byHand);
  if (!columns.ok) throw fail(columns.error);
  await asOperator(async (operator) => {
    const bounds = await operator.placeBounds();
    const located = locateFile(raw, bounds);
    if (!located.ok) throw fail(located.error);
    const drafted = draftBuildings(raw.features, columns.value, toLngLat(located.value), bounds);
    const { buildings, problems } = drafted;
    for (const line of read(raw, name, located.value, columns.value, drafted)) print(line);
    if (options.problems !== undefined) {
      await writeFile(options.problems, problemTable(problems));
      print(`Every problem stands in ${options.problems}.`);
    }
    if (buildings.length === 0) throw fail('none of its features can be a building of the place');
    if (buildings.length > mostBuildings) {
      throw fail(
        `it has ${buildings.length} buildings, at most ${mostBuildings} go at once: cut it`,
      );
    }
    const draft = importDraftSchema.safeParse({
      source: options.source ?? name,
      file: basename(path).normalize('NFC'),
      hash,
      system: located.value,
      encoding: raw.encoding,
      features: raw.features.length,
      problems: countProblems(problems),
      buildings,
    });
    if (!draft.success) {
      const [issue] = draft.error.issues;
      throw fail(`${issue?.path.join('.')}: ${issue?.message}`);
    }
    if (reviewedBy === null) {
      for (const line of previewed(await operator.previewImport(draft.data))) print(line);
    } else {
      const { id, outcome } = await operator.applyImport(draft.data, reviewedBy);
      for (const line of applied(id, outcome, reviewedBy)) print(line);
    }
  });
}

async function undo(
  [word, ...more]: readonly string[],
  asOperator: AsOperator,
  print: Print,
): Promise<void> {
  if (more.length > 0 || (word !== undefined && !/^\d{1,9}$/.test(word))) {
    throw new StartError(`Say the number of the import, or none for the latest. ${usage}`);
  }
  await asOperator(async (operator) => {
    const latest = (await operator.imports()).find(({ undoneAt }) => undoneAt === null);
    if (word === undefined && latest === undefined) {
      throw new StartError('No import stands: there is nothing to undo.');
    }
    const undone = await operator.undoImport(
      word === undefined ? (latest?.id as number) : Number(word),
    );
    print(`Import ${undone.id} (${undone.source}) is undone: what stood before stands again.`);
  });
}

function readOptions(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        crs: text,
        encoding: text,
        layer: text,
        source: text,
        problems: text,
        id: text,
        height: text,
        floors: text,
        use: text,
        name: text,
        approved: text,
        apply: { type: 'boolean' },
        'reviewed-by': text,
      },
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new Error('Say one file');
    return { path, options: values };
  } catch (cause) {
    throw new StartError(`${(cause as Error).message.split('. ')[0]}. ${usage}`);
  }
}

function systemNamed(word: string | undefined): MapSystem | null {
  if (word === undefined) return null;
  const system = mapSystems.find(
    (known) => known.replace('EPSG:', '') === word.replace(/^epsg:/i, ''),
  );
  if (system) return system;
  throw new StartError(`--crs ${word}: say one of ${mapSystems.join(', ')}.`);
}

/** The name that confirms the review; null for a dry run. */
function reviewer(apply: boolean, name: string | undefined): string | null {
  if (!apply) return null;
  const read = reviewerSchema.safeParse(name ?? '');
  if (read.success) return read.data;
  throw new StartError(
    'Detailed data goes in only after its security review (보안성 검토): add --reviewed-by "name of who confirms it".',
  );
}
