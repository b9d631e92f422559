import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMachines } from '#capabilities/company-pages/readMachines.ts';

it('reads a table by its heading line, whatever the order of its columns', () => {
  const pasted = [
    '수량\t설비명\t모델\t제작사\t규격\t비고',
    '2대\t머시닝센터\tDNM 500\tDN솔루션즈\t1,020×510 mm\t',
    '\t"CNC 선반"\tLynx 2100\t\t\t새것',
    '',
  ].join('\r\n');
  expect(readMachines(pasted)).toEqual([
    {
      name: '머시닝센터',
      maker: 'DN솔루션즈',
      model: 'DNM 500',
      capacity: '1,020×510 mm',
      count: 2,
    },
    { name: 'CNC 선반', model: 'Lynx 2100', count: 1 },
  ]);
});

it('takes a table without a heading in the order of the form', () => {
  expect(readMachines('연삭기\t오카모토\tPSG-63\t600×300\t3\n방전기')).toEqual([
    { name: '연삭기', maker: '오카모토', model: 'PSG-63', capacity: '600×300', count: 3 },
    { name: '방전기', count: 1 },
  ]);
});

it('reads nothing from nothing, and never more than there are lines', () => {
  expect(readMachines(' \n\t\t\n')).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 7 }), { maxLength: 9 }), (cells) => {
      const pasted = cells.map((row) => row.join('\t')).join('\n');
      const machines = readMachines(pasted);
      expect(machines.length).toBeLessThanOrEqual(pasted.split('\n').length);
      for (const { name, count } of machines) {
        expect(name.trim()).not.toBe('');
        expect(count).toBeGreaterThan(0);
      }
    }),
  );
});
