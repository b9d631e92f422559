import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { timelineAssetSchema, timelineFrom } from '#capabilities/timeline/timelineAssets.ts';

const raw = JSON.parse(
  readFileSync(new URL('../../../assets/timeline.json', import.meta.url), 'utf8'),
);
const entries = timelineFrom(timelineAssetSchema.parse(raw));
const byId = new Map(entries.map((entry) => [entry.id, entry]));

describe('the timeline', () => {
  it('runs from the designation to the plan, each entry with its own id and a source', () => {
    expect(entries.length).toBeGreaterThanOrEqual(11);
    expect(byId.size).toBe(entries.length);
    for (const { sources, id } of entries) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const source of sources)
        expect(source, id).toMatch(/^https:\/\/[^\s/]+\/\S+$|^\d{4}-\d{2}-\d{2} /);
    }
  });

  it('refuses an entry without a source', () => {
    const [first] = raw.entries;
    expect(timelineAssetSchema.safeParse({ entries: [{ ...first, sources: [] }] }).success).toBe(
      false,
    );
  });

  it('stands in the order of its years, plans last', () => {
    const years = entries.map(({ date, kind }) => {
      expect(date === null).toBe(kind === 'plan');
      return date === null ? Infinity : Number(date.slice(0, 4));
    });
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  it('speaks both languages and gives areas in ㎡ only', () => {
    for (const { title, note, text } of entries) {
      for (const line of [title, note, text]) {
        if (!line) continue;
        expect(line.en).toBeTruthy();
        expect(line.en).not.toMatch(/[가-힣]/);
        expect(line.ko).not.toMatch(/\d\s*만?\s*평/);
      }
    }
  });

  it('points to the planned complex at the northern edge, without a boundary, and says how rough that is', () => {
    const plan = byId.get('defence-nuclear-complex');
    expect(plan?.sign?.z).toBeLessThan(-8000);
    expect(plan?.note?.ko).toBe('위치 개략 · 2023-03 후보지 · 2025-02 재심의');
    expect(Object.keys(plan?.sign ?? {})).toEqual(['x', 'z']);
    const about = entries.filter((entry) => entry.about === plan?.id);
    expect(about).toHaveLength(3);
    for (const { sources } of about)
      for (const source of sources) expect(plan?.sources).toContain(source);
  });
});
