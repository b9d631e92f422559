import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseColumns, fields } from '#capabilities/municipal-import/chooseColumns.ts';
import { chooseHeight } from '#capabilities/municipal-import/chooseHeight.ts';
import { isDwelling, readUse } from '#capabilities/municipal-import/readUse.ts';

const named = (columns: readonly string[], byHand = {}): Record<string, string[]> => {
  const choice = chooseColumns(columns, byHand);
  if (!choice.ok) throw new Error(choice.error);
  return Object.fromEntries(
    fields.map((field) => [field, choice.value[field].map((at) => columns[at] as string)]),
  );
};

describe('the columns of a file', () => {
  it('are found in GIS건물통합정보', () => {
    const columns = Array.from({ length: 29 }, (_, i) => `A${i}`);
    expect(named(columns)).toEqual({
      id: ['A19', 'A1'],
      height: ['A16'],
      floors: ['A26'],
      use: ['A9'],
      name: ['A24'],
      approved: ['A13'],
    });
  });

  it('are found in 도로명주소 전자지도 and in a plain file, in any case and form', () => {
    const road = named(['SIG_CD', 'BD_MGT_SN', 'BULD_NM', 'GRO_FLO_CO', 'UND_FLO_CO']);
    expect(road).toMatchObject({ id: ['BD_MGT_SN'], floors: ['GRO_FLO_CO'], name: ['BULD_NM'] });
    expect(named(['FID', 'Height'])).toMatchObject({ height: ['Height'], id: [] });
    expect(named(['높이'.normalize('NFD')]).height).toHaveLength(1);
  });

  it('are found where a .dbf has cut their names to ten bytes', () => {
    expect(named(['건축물용도', '지상층수', '사용승인일'])).toMatchObject({
      use: ['건축물용도'],
      floors: ['지상층수'],
      approved: ['사용승인일'],
    });
  });

  it('do not take A16 for a height in a file of another kind', () => {
    expect(named(['A16', 'A26']).height).toEqual([]);
  });

  it('can be named by hand; a name that is not there is answered with those that are', () => {
    expect(named(['h_max', 'height'], { height: 'H_MAX' }).height).toEqual(['h_max']);
    const wrong = chooseColumns(['a', 'b'], { floors: '층' });
    expect(wrong).toEqual({ ok: false, error: 'there is no column 층 for --floors; it has a, b' });
  });

  it('are columns of the file, whatever it is called', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), (columns) => {
        const choice = chooseColumns(columns, {});
        expect(choice.ok).toBe(true);
        if (!choice.ok) return;
        for (const at of fields.flatMap((field) => choice.value[field])) {
          expect(columns[at]).toBeTypeOf('string');
        }
      }),
    );
  });
});

describe('the height of a building', () => {
  it('is taken from the file, else from its floors, else as that of a low hall', () => {
    expect(chooseHeight('12.34', '2', null)).toMatchObject({ height: 12.3, basis: 'measured' });
    expect(chooseHeight('', '3', 'factory')).toMatchObject({ height: 18, basis: 'floors' });
    expect(chooseHeight('0.00', '4', null)).toMatchObject({
      height: 15,
      basis: 'floors',
      faults: [],
    });
    expect(chooseHeight('', '', null)).toMatchObject({ height: 8, basis: 'assumed', floors: null });
    expect(chooseHeight('**********', '0', null)).toMatchObject({ basis: 'assumed', faults: [] });
  });

  it('is never impossible, and what was is a fault', () => {
    expect(chooseHeight('9999', '2', 'factory').faults).toEqual(['height-impossible']);
    expect(chooseHeight('열두 미터', '', null).faults).toEqual(['height-unreadable']);
    expect(chooseHeight('NaN', 'x', null).faults).toEqual([
      'floors-unreadable',
      'height-unreadable',
    ]);
    expect(chooseHeight('-5', '999', null).faults).toEqual([
      'floors-unreadable',
      'height-impossible',
    ]);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double().map(String)),
        fc.oneof(fc.string(), fc.integer().map(String)),
        (height, floors) => {
          const chosen = chooseHeight(height, floors, null);
          expect(chosen.height).toBeGreaterThanOrEqual(2);
          expect(chosen.height).toBeLessThanOrEqual(300);
        },
      ),
    );
  });
});

describe('the use of a building', () => {
  it('is read from the words of the register; houses keep their names to themselves', () => {
    expect(['공장', '창고시설', '업무시설', '지식산업센터', '단독주택'].map(readUse)).toEqual([
      'factory',
      'warehouse',
      'office',
      'standard-factory',
      null,
    ]);
    expect(['단독주택', '다가구주택', '공장'].map(isDwelling)).toEqual([true, true, false]);
  });
});
