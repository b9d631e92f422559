import { err, ok, type Result } from '#shared/result.ts';

/** What is read of a building, each from the columns that may hold it, the first that is not empty. */
export const fields = ['id', 'height', 'floors', 'use', 'name', 'approved'] as const;
export type Field = (typeof fields)[number];
export type ColumnChoice = Readonly<Record<Field, readonly number[]>>;

/**
 * Names under which Korean files and their foreign relatives keep these, lower case: GIS건물통합정보 (AL_D010: A0–A28),
 * 도로명주소 전자지도 (TL_SPBD_BULD), 건축물대장, OpenStreetMap.
 */
const known: Record<Field, readonly string[]> = {
  id: ['bd_mgt_sn', '건물관리번호', '건축물id', 'ufid', 'bldg_id', 'building_id', 'id', '@id'],
  height: [
    'height',
    '높이',
    '건물높이',
    'hgt',
    'heit',
    'bldg_hgt',
    'bld_hgt',
    'building_h',
    'measuredheight',
  ],
  floors: [
    'gro_flo_co',
    '지상층수',
    'grnd_flr',
    'grnd_flr_cnt',
    'grndflrcnt',
    'floors',
    'num_floors',
    'building:levels',
    'building_l',
    'levels',
  ],
  use: ['건축물용도명', '주용도코드명', '주용도', 'main_purps', 'building_use'],
  name: ['건물명', 'buld_nm', 'bld_nm', 'name'],
  approved: ['사용승인일자', '사용승인일', 'useapr_day', 'use_apr_day'],
};
const integrated: Record<Field, readonly string[]> = {
  id: ['a19', 'a1'],
  height: ['a16'],
  floors: ['a26'],
  use: ['a9'],
  name: ['a24'],
  approved: ['a13'],
};

/** The columns to read: known names, or those named by hand. The error lists what the file has. */
export function chooseColumns(
  columns: readonly string[],
  byHand: Readonly<Partial<Record<Field, string>>>,
): Result<ColumnChoice, string> {
  const plain = columns.map(normal);
  const isIntegrated = ['a2', 'a9', 'a16', 'a26'].every((name) => plain.includes(name));
  const choice = {} as Record<Field, readonly number[]>;
  for (const field of fields) {
    const hand = byHand[field];
    if (hand !== undefined) {
      const at = plain.indexOf(normal(hand));
      if (at < 0) {
        return err(
          `there is no column ${hand} for --${field}; it has ${columns.join(', ') || 'none'}`,
        );
      }
      choice[field] = [at];
    } else {
      const names = [...(isIntegrated ? integrated[field] : []), ...known[field]];
      const found = names
        .map((name) => plain.findIndex((column) => column === name || column === cut(name)))
        .filter((at) => at >= 0);
      choice[field] = [...new Set(found)];
    }
  }
  return ok(choice);
}

const normal = (name: string): string => name.normalize('NFC').trim().toLowerCase();
/** A name as a .dbf cuts it: ten bytes, two for each Hangul syllable. */
function cut(name: string): string {
  let bytes = 0;
  return [...name]
    .filter((letter) => {
      bytes += letter > '\u007f' ? 2 : 1;
      return bytes <= 10;
    })
    .join('');
}
