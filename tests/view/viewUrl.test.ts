import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityKinds, slugSchema } from '#shared/entity.ts';
import { languages } from '#shared/language.ts';
import type { PageRef } from '#view/pageRef.ts';
import { rests, styles } from '#view/view.store.ts';
import { foreignParameters, parseViewUrl, type SavedView, viewUrl } from '#view/viewUrl.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const tenth = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);
const camera = fc.record({
  x: fc.integer({ min: -100_000, max: 100_000 }),
  z: fc.integer({ min: -100_000, max: 100_000 }),
  distance: fc.integer({ min: 1, max: 100_000 }),
  heading: tenth(0, 359.9),
  pitch: tenth(0, 90),
});
const noPage = { page: fc.constant(null) };
const chosen = fc.record({
  choice: fc.option(fc.record({ kind: fc.constantFrom(...entityKinds), id: slug })),
  ...noPage,
});
const paged = fc.record({
  choice: fc.constant(null),
  page: fc.oneof(
    fc.record({
      name: fc.constantFrom('account', 'sign-in', 'sign-up', 'forgot', 'verify', 'reset', 'mail'),
      id: fc.constant(null),
    }),
    fc.record({ name: fc.constantFrom('claim', 'claims', 'desk'), id: fc.option(slug) }),
    fc.record({ name: fc.constant('organisation'), id: slug }),
  ) as fc.Arbitrary<PageRef>,
});
const others = fc.record({
  language: fc.constantFrom(...languages),
  query: fc.string({ maxLength: 50, unit: 'grapheme' }),
  sector: fc.option(slug),
  camera: fc.option(camera),
  style: fc.constantFrom(...styles),
  only: fc.option(slug),
  rest: fc.constantFrom(...rests),
  time: fc.option(
    fc
      .date({
        min: new Date('1974-04-01T00:00Z'),
        max: new Date('2099-12-31T23:59Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 16)),
  ),
});
const savedView: fc.Arbitrary<SavedView> = fc
  .tuple(fc.oneof(chosen, paged), others)
  .map(([named, rest]) => ({ ...named, ...rest }));

describe('the address of a view', () => {
  it('gives back every view that it was written from', () => {
    fc.assert(
      fc.property(savedView, (view) => {
        expect(parseViewUrl(viewUrl(view))).toEqual({ view, problems: [] });
      }),
    );
  });

  it('is read without an error, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), fc.string(), (path, query, at) => {
        const url = `/${path}?q=${encodeURIComponent(query)}&at=${encodeURIComponent(at)}`;
        const { view } = parseViewUrl(url);
        expect(parseViewUrl(viewUrl(view)).view).toEqual(view);
      }),
    );
  });

  it('takes the same names of things as the rest of the product', () => {
    fc.assert(
      fc.property(fc.oneof(slug, fc.stringMatching(/^[a-zA-Z0-9-]{1,90}$/)), (id) => {
        const { view } = parseViewUrl(`/ko/companies/${id}`);
        expect(view.choice !== null).toBe(slugSchema.safeParse(id).success);
      }),
    );
  });

  it('reads well', () => {
    const view: SavedView = {
      language: 'en',
      choice: { kind: 'building', id: 'gongdan-ro-244-1' },
      page: null,
      query: '변압기',
      sector: 'electronics',
      style: 'sector',
      only: null,
      rest: 'drained',
      time: null,
      camera: { x: -1020.4, z: 560.6, distance: 1499.6, heading: 97.04, pitch: 31.96 },
    };
    expect(decodeURIComponent(viewUrl(view))).toBe(
      '/en/buildings/gongdan-ro-244-1?q=변압기&sector=electronics&at=-1020,561,1500,97,32',
    );
  });

  it.each([
    ['/fr/companies/a', ['language']],
    ['/ko/towers/a', ['path']],
    ['/ko/companies/a/b', ['path']],
    ['/ko/companies/A_B', ['path']],
    ['/ko/organisations', ['path']],
    ['/ko/account/a', ['path']],
    ['/ko?at=1,2,3', ['camera']],
    ['/ko?at=1,2,3,4,', ['camera']],
    ['/ko?at=1,2,300,4,120', ['camera']],
    ['/ko?sector=Ä', ['sector']],
    ['/ko?style=height&only=A+B', ['only']],
    ['/', []],
    ['/ko?at=1,2,300,-90,12', []],
  ])('%s names the problems %j', (url, problems) => {
    expect(parseViewUrl(url).problems).toEqual(problems);
  });

  it('keeps the rest of an address whose camera is wrong', () => {
    const { view } = parseViewUrl('/en/blocks/je1?at=nowhere&q=pump');
    expect(view).toMatchObject({
      choice: { kind: 'block', id: 'je1' },
      query: 'pump',
      camera: null,
    });
  });

  it('carries along what is not the view’s', () => {
    const foreign = foreignParameters('/ko?quality=low&q=a&at=1,2,3,4,5&stills=4');
    expect(foreign).toEqual([
      ['quality', 'low'],
      ['stills', '4'],
    ]);
    const view = parseViewUrl('/ko').view;
    expect(viewUrl(view, foreign)).toBe('/ko?quality=low&stills=4');
  });

  it('keeps style, rest and time, and says which of them it cannot read', () => {
    const { view, problems } = parseViewUrl(
      '/ko?style=height&only=16&rest=ghost&time=2026-10-07T05:40',
    );
    expect([view.style, view.only, view.rest, view.time, problems]).toEqual([
      'height',
      '16',
      'ghost',
      '2026-10-07T05:40',
      [],
    ]);
    expect(parseViewUrl('/ko?style=mood&rest=no&time=2026-02-30T10:00').problems).toEqual([
      'style',
      'rest',
      'time',
    ]);
  });
});
