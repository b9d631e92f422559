import { type SectionName, sectionSchemas } from '#capabilities/company-pages/pageSection.ts';

/** Fields of a value that do not fit, each `field` or, where there are rows, `row.field`; empty where all do. */
export function sectionProblems(section: SectionName, value: unknown): ReadonlySet<string> {
  const read = sectionSchemas[section].safeParse(value);
  if (read.success) return new Set();
  const isRows = Array.isArray(value);
  return new Set(
    read.error.issues.map(({ path }) =>
      path
        .slice(0, isRows ? 2 : 1)
        .map(String)
        .join('.'),
    ),
  );
}
