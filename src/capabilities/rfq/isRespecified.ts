import type { RfqDraft } from '#capabilities/rfq/rfq.ts';

type Specified = Pick<RfqDraft, 'lines' | 'certificates' | 'files' | 'terms'>;

/**
 * True where something else is asked for: goods, quantities, drawings, certificates, when and where to. A lower target
 * price or another way to pay is no new specification: it would be bidding down.
 */
export const isRespecified = (before: Specified, after: Specified): boolean =>
  JSON.stringify(specificationOf(before)) !== JSON.stringify(specificationOf(after));

const specificationOf = ({ lines, certificates, files, terms }: Specified) => [
  lines.map(({ item, specification, quantity, unit, bands, withinDays, files: drawings }) => [
    ...[item, specification, quantity, unit, withinDays, bands, drawings.toSorted()],
  ]),
  certificates.toSorted(),
  files.toSorted(),
  [terms.place, terms.incoterm],
];
