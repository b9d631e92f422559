import { describe, expect, it } from 'vitest';
import { catalogue as enFirst } from '#app/catalogue.en.ts';
import { catalogue as koFirst } from '#app/catalogue.ko.ts';
import { laterCatalogue as enLater } from '#app/laterCatalogue.en.ts';
import { laterCatalogue as koLater } from '#app/laterCatalogue.ko.ts';

const ko = { ...koFirst, ...koLater };
const en = { ...enFirst, ...enLater };

type Lines = { readonly [key: string]: string | Lines };

/** Every text by its full key; the forms of a plural are one key. */
function flatten(lines: Lines, prefix = ''): [key: string, text: string][] {
  return Object.entries(lines).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[`${prefix}${key.replace(/_(?:zero|one|two|few|many|other)$/, '')}`, text]]
      : flatten(text, `${prefix}${key}.`),
  );
}

const keys = (lines: Lines) => [...new Set(flatten(lines).map(([key]) => key))].sort();
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the texts', () => {
  it('are each in one catalogue only', () => {
    for (const part of Object.keys(koLater)) expect(koFirst).not.toHaveProperty(part);
  });

  it('are complete in both languages', () => {
    expect(keys(ko).length).toBeGreaterThan(100);
    expect(keys(en)).toEqual(keys(ko));
  });

  it('say something other than their key', () => {
    for (const [key, text] of [...flatten(ko), ...flatten(en)]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toBe(key);
      expect(text, key).not.toMatch(/^[a-z]+(?:[A-Z][a-z]*)+$/);
    }
  });

  it('are Korean in Korean and English in English', () => {
    const foreign = new Set(['page.osm', 'page.otherLanguage']);
    for (const [key, text] of flatten(ko).filter(([key]) => !foreign.has(key)))
      expect(text, key).toMatch(/[가-힣]|^\{\{\w+\}\}$/);
    const quoting = new Set(['page.otherLanguage', 'page.register', 'search.hint']);
    for (const [key, text] of flatten(en).filter(([key]) => !quoting.has(key)))
      expect(text, key).not.toMatch(/[가-힣ㄱ-ㅎ]/);
  });

  it('leave the same holes for names and numbers', () => {
    const inEnglish = new Map(flatten(en));
    for (const [key, text] of flatten(ko))
      expect(holes(inEnglish.get(key) ?? ''), key).toEqual(holes(text));
  });

  it('have both forms of an English plural', () => {
    const forms = (lines: Lines, prefix = ''): string[] =>
      Object.entries(lines).flatMap(([key, text]) =>
        typeof text === 'string' ? [`${prefix}${key}`] : forms(text, `${prefix}${key}.`),
      );
    const all = new Set(forms(en));
    const plurals = [...all].filter((key) => key.endsWith('_other'));
    expect(plurals.length).toBeGreaterThan(5);
    for (const key of plurals) expect(all).toContain(key.replace(/_other$/, '_one'));
  });
});
