import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, readAddress } from '#capabilities/factory-register/postalAddress.ts';
import { sideRoad } from '#capabilities/factory-register/sideRoad.ts';

describe('an address', () => {
  it.each([
    [
      '경상남도 창원시 의창구 죽전로 80 (팔용동)',
      '팔용동 41-27번지',
      '죽전로 80',
      '팔용동',
      '41-27',
    ],
    ['경상남도 창원시 성산구 공단로21번길 46 (신촌동)', '', '공단로21번길 46', '신촌동', null],
    ['창원시 성산구 월림로39번길 2-17 (신촌동, 대원기업)', '', '월림로39번길 2-17', '신촌동', null],
    [
      '완암로 50, 넥스동 2층 204호 (성산동, SK테크노파크)',
      '성산동 77-1 번지',
      '완암로 50',
      '성산동',
      '77-1',
    ],
    ['적현로 147 (신촌동) (총 21 필지)', '성산구 신촌동 65번지', '적현로 147', '신촌동', '65'],
    ['창원대로363번길 11, 7동 3층 10 (팔용동)', '', '창원대로363번길 11', '팔용동', null],
    ['경상남도 창원시 의창구 팔용동 23-7번지 509호', '', '팔용동 23-7', '팔용동', '23-7'],
    [
      '경상남도 창원시 성산구, 제3, 4동 (내동)',
      '성산구 내동 452-21번지',
      '내동 452-21',
      '내동',
      '452-21',
    ],
    ['완암로50 (성산동)', '', '완암로 50', '성산동', null],
    ['마산합포구 월영동 12, 가동 101호', '', '월영동 12', '월영동', '12'],
  ])('%s is read', (byRoad, byLot, key, dong, lot) => {
    const address = readAddress(byRoad, byLot);
    expect(addressKey(address)).toBe(key);
    expect(address.dong).toBe(dong);
    expect(address.lot).toBe(lot);
  });

  it('that names nothing is none', () => {
    expect(addressKey(readAddress('창원시 어딘가', ''))).toBeNull();
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        const address = readAddress(a, b);
        expect(address.number).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives back every road, number and dong that is written into it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('공단로', '창원대로', '연덕로', '성산패총로'),
        fc.option(fc.integer({ min: 1, max: 999 }), { nil: null }),
        fc.integer({ min: 1, max: 2000 }),
        fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
        fc.constantFrom('', ', 2층 204호', ', 넥스동 지하층 B101', ' '),
        fc.constantFrom('웅남동', '성주동', '외동'),
        (main, branch, number, second, room, dong) => {
          const road = branch === null ? main : `${main}${branch}번길`;
          const numbers = second === null ? `${number}` : `${number}-${second}`;
          const read = readAddress(
            `경상남도 창원시 성산구 ${road} ${numbers}${room} (${dong}, 예시)`,
          );
          expect(read).toMatchObject({ road, number, second: second ?? 0, dong });
        },
      ),
    );
  });

  it('of a side road tells where it leaves', () => {
    expect(sideRoad('연덕로15번길')).toEqual({ parent: '연덕로', number: 15 });
    expect(sideRoad('창원대로1144번길')).toEqual({ parent: '창원대로', number: 1144 });
    expect(sideRoad('연덕로')).toBeNull();
  });
});
