import { type ColumnChoice, fields } from '#capabilities/municipal-import/chooseColumns.ts';
import type { Drafted } from '#capabilities/municipal-import/draftBuildings.ts';
import type { ImportOutcome, ImportRecord } from '#capabilities/municipal-import/importOutcome.ts';
import { problemLines } from '#capabilities/municipal-import/problemText.ts';
import type { RawFile } from '#capabilities/municipal-import/rawFeature.ts';
import type { MapSystem } from '#shared/mapProjection.ts';

const number = (value: number): string => value.toLocaleString('en');

/** What a file holds and what of it can be buildings. */
export function read(
  raw: RawFile,
  name: string,
  system: MapSystem,
  columns: ColumnChoice,
  { buildings, problems }: Drafted,
): string[] {
  const of = (basis: string): string =>
    number(buildings.filter(({ facts }) => facts.basis === basis).length);
  const found = fields.flatMap((field) => {
    const names = columns[field].map((at) => raw.columns[at]);
    return names.length === 0 ? [] : [`${field} ${names.join(', else ')}`];
  });
  return [
    `${name}: ${raw.format}, ${number(raw.features.length)} features, ${system}, ${raw.encoding === 'cp949' ? 'CP949' : 'UTF-8'}`,
    `Columns: ${found.join(' · ') || `none of those known; it has ${raw.columns.join(', ') || 'none'}`}`,
    `Heights: ${of('measured')} from the file, ${of('floors')} from floors, ${of('assumed')} taken as 8 m`,
    ...(problems.length > 0 ? ['Problems:', ...problemLines(problems)] : []),
  ];
}

function outcomeLines(outcome: ImportOutcome, done: boolean): string[] {
  const { buildings, replacedModelled, replacedImported, kept, massing, linked, sites, bereft } =
    outcome;
  const shown = bereft.slice(0, 10).map(({ id, address }) => `${address.ko} (${id})`);
  return [
    `${number(buildings)} buildings ${done ? 'have come' : 'would come'}. What they replace: ${number(replacedModelled)} modelled buildings, ${number(replacedImported)} of earlier imports, ${number(massing)} pale volumes of the city; ${number(kept)} buildings stay.`,
    `${number(linked)} of them stand on ${number(sites)} sites and keep their companies.`,
    ...(bereft.length > 0
      ? [
          `${number(bereft.length)} sites ${done ? 'have' : 'would have'} no building left and show as pins: ${shown.join(', ')}${bereft.length > shown.length ? ', …' : ''}`,
        ]
      : []),
  ];
}

/** The end of a dry run. */
export function previewed(outcome: ImportOutcome): string[] {
  return [
    ...outcomeLines(outcome, false),
    'Nothing has been changed. To carry it out after the security review: --apply --reviewed-by "name".',
  ];
}

export function applied(id: number, outcome: ImportOutcome, reviewedBy: string): string[] {
  return [
    ...outcomeLines(outcome, true),
    `Import ${id} stands, reviewed by ${reviewedBy}. To take it back: npm run twin -- import undo`,
  ];
}

/** One import in a line. */
export function recordLine(record: ImportRecord): string {
  const { id, source, outcome, reviewedBy, appliedAt, undoneAt } = record;
  const state = undoneAt === null ? 'stands' : `undone ${undoneAt}`;
  return `${id}\t${appliedAt}\t${number(outcome.buildings)} buildings\t${source}\treviewed by ${reviewedBy}\t${state}`;
}
