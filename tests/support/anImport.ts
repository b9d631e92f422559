import type { ImportDraft } from '#capabilities/municipal-import/importDraft.ts';

/** An import of one building over one of the tiny place. */
export const anImport: ImportDraft = {
  source: 'GIS건물통합정보',
  file: 'AL_D010.zip',
  hash: 'a'.repeat(64),
  system: 'EPSG:5186',
  encoding: 'cp949',
  features: 1,
  problems: {},
  buildings: [
    {
      gid: 'b-1',
      rings: [[101, 99, 101, 141, 159, 141, 159, 99]],
      height: 13.4,
      use: 'factory',
      facts: { basis: 'measured', floors: 1, approved: 2003, name: '제1공장' },
    },
  ],
};
