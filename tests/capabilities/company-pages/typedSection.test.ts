import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeness } from '#capabilities/company-pages/completeness.ts';
import {
  type PageContent,
  type SectionName,
  sectionNames,
  sectionSchemas,
} from '#capabilities/company-pages/pageSection.ts';
import { changedSections } from '#capabilities/company-pages/sameContent.ts';
import { sectionProblems } from '#capabilities/company-pages/sectionProblems.ts';
import { shownContent } from '#capabilities/company-pages/shownContent.ts';
import { emptyRow, statedOf, typedOf } from '#capabilities/company-pages/typedSection.ts';

const examples: PageContent = {
  about: {
    ko: '예시 정밀은 대형 부품을 가공합니다.',
    en: 'Example Precision machines large parts.',
  },
  processes: { processes: ['boring', 'five-axis'], other: '호닝' },
  machines: [{ name: '머시닝센터', maker: 'DN솔루션즈', model: 'DNM 500', count: 2 }],
  materials: { materials: ['titanium'] },
  limits: { lengthMm: 4000, toleranceMm: 0.005, lotLeast: 1 },
  samples: [{ title: '터빈 케이싱', detail: 'SCW480 · 1,800 mm', year: 2025, pictures: [] }],
  inspection: [{ name: '3차원 측정기', range: '1,200 mm' }],
  certificates: [
    { standard: 'AS9100D', expires: '2027-03-01' },
    { standard: 'ISO 9001', expires: '2026-01-31' },
  ],
  trade: { ncage: '0A1BC', countries: ['PL', 'DE'], languages: ['ko', 'en'] },
  capacity: [{ what: '5축 20시간', from: '2026-12-01', until: '2026-12-31' }],
  logo: { picture: '00000000-0000-4000-8000-000000000001' },
  photos: [{ picture: '00000000-0000-4000-8000-000000000002', caption: '5축 가공동' }],
  contact: { phone: '055-000-0000', gate: '정문', signedInOnly: true, consent: '2' },
  hours: {
    ...{ opens: '08:30', closes: '17:30', lunchFrom: '12:00', lunchUntil: '13:00' },
    daysOff: ['sat', 'sun', 'holiday'],
    closures: [
      { from: '2026-08-01', until: '2026-08-05', note: '여름 휴가' },
      { from: '2025-10-03', until: '2025-10-03' },
    ],
    note: '토요일은 예약만 받습니다',
  },
  gates: [{ name: '정문', at: { x: 120.4, z: -310.2 }, note: '방문증을 받습니다' }],
};

describe('a part of a page in its form', () => {
  it('states the same after it was filled in and read again', () => {
    for (const section of sectionNames) {
      const value = statedOf(section, typedOf(section, examples[section]));
      expect(value, section).toEqual(examples[section]);
      expect([...sectionProblems(section, value)], section).toEqual([]);
    }
  });

  it('never states what was left empty', () => {
    for (const section of sectionNames) {
      const value = statedOf(section, [emptyRow(section)]);
      if (Array.isArray(value)) expect(value, section).toEqual([]);
      const said = Object.values(value as object).filter(
        (one) => one !== false && String(one) !== '',
      );
      expect(said, section).toEqual([]);
    }
  });

  it('survives whatever is typed: each value fits its schema or names a field that does not', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('1,200', '-1', 'NaN', '2026-02-30', '  '));
    fc.assert(
      fc.property(
        fc.constantFrom(...sectionNames),
        fc.array(text, { maxLength: 8 }),
        (name, all) => {
          const row = Object.fromEntries(
            Object.entries(emptyRow(name)).map(([key, empty], i) => [
              key,
              typeof empty === 'string' ? (all[i] ?? '') : empty,
            ]),
          );
          const value = statedOf(name, [row]);
          const fits = sectionSchemas[name].safeParse(value).success;
          expect(sectionProblems(name, value).size === 0).toBe(fits);
        },
      ),
    );
  });

  it('names the row and the field that is wrong', () => {
    const machines = [
      { name: '선반', count: 1 },
      { name: '', count: Number.NaN },
    ];
    expect([...sectionProblems('machines', machines)].sort()).toEqual(['1.count', '1.name']);
    expect([...sectionProblems('trade', { ncage: 'abc', countries: [], languages: [] })]).toEqual([
      'ncage',
    ]);
    const capacity = [{ what: '선반', from: '2026-12-02', until: '2026-12-01' }];
    expect([...sectionProblems('capacity', capacity)]).toEqual(['0.until']);
  });
});

describe('a whole page', () => {
  it('is as full as its parts are worth, and a part that says none counts', () => {
    expect(completeness({})).toEqual({ percent: 0, next: 'processes' });
    expect(completeness(examples)).toEqual({ percent: 100, next: null });
    expect(completeness({ ...examples, machines: [] }).percent).toBe(100);
    const without = completeness({ ...examples, machines: null, contact: null });
    expect(without).toEqual({ percent: 75, next: 'machines' });
  });

  it('shows certificates to the day they end, and keeps contacts from strangers who shall not see', () => {
    const today = '2026-01-31';
    const reader = { today, isSignedIn: false, consents: true, sites: ['far'] };
    const stranger = shownContent(examples, reader);
    expect(stranger.content.certificates).toHaveLength(2);
    expect(stranger.content.contact).toEqual({ gate: '정문', signedInOnly: true });
    expect(stranger.contactHeld).toBe(true);
    const known = shownContent(examples, {
      ...reader,
      ...{ today: '2026-02-01', isSignedIn: true },
    });
    expect(known.content.certificates).toEqual([{ standard: 'AS9100D', expires: '2027-03-01' }]);
    expect(known.content.contact).toEqual(examples.contact);
    expect(known.contactHeld).toBe(false);
  });

  it('shows nobody who has not agreed, no closure that is over, and no gate of a site that is not shown', () => {
    const gates = ['far', 'hidden', undefined].map((site, i) => ({
      ...{ name: `${i}`, at: { x: 0, z: 0 } },
      ...(site && { site }),
    }));
    const { content, contactHeld } = shownContent(
      { ...examples, gates },
      { today: '2026-08-05', isSignedIn: true, consents: false, sites: ['far'] },
    );
    expect(content.contact).toEqual({ gate: '정문', signedInOnly: true });
    expect(contactHeld).toBe(false);
    expect(content.hours?.closures.map(({ from }) => from)).toEqual(['2026-08-01']);
    expect(content.gates?.map(({ name }) => name)).toEqual(['0']);
  });

  it('knows which parts differ', () => {
    const other: PageContent = { ...examples, machines: null, limits: { lengthMm: 1 } };
    expect(changedSections(examples, other)).toEqual<SectionName[]>(['limits', 'machines']);
    expect(changedSections({ about: null }, {})).toEqual([]);
  });
});
