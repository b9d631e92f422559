import { describe, expect, it } from 'vitest';
import { isVisit } from '#capabilities/figures/visit.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
const asked = (headers: Record<string, string>, method = 'GET') => {
  const all = new Map(
    Object.entries({ 'User-Agent': firefox, 'Sec-Fetch-Dest': 'document', ...headers }),
  );
  return isVisit({ method, header: (name) => all.get(name) || undefined });
};

describe('a visit', () => {
  it('is a navigation of a person’s browser', () => {
    expect(asked({})).toBe(true);
  });

  it('is known by what it accepts where the browser does not tell what it fetches for', () => {
    expect(asked({ 'Sec-Fetch-Dest': '', Accept: 'text/html,*/*' })).toBe(true);
    expect(asked({ 'Sec-Fetch-Dest': '', Accept: '*/*' })).toBe(false);
  });

  it.each([
    ['a robot', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a program', { 'User-Agent': 'curl/8.5.0' }],
    ['nobody that says who', { 'User-Agent': '' }],
    ['a fetch of a script', { 'Sec-Fetch-Dest': 'empty' }],
    ['a frame', { 'Sec-Fetch-Dest': 'iframe' }],
    ['a page fetched ahead', { 'Sec-Purpose': 'prefetch;prerender' }],
    ['who asks not to be tracked', { DNT: '1' }],
    ['who asks for privacy', { 'Sec-GPC': '1' }],
  ])('is not what %s asks for', (_who, headers) => {
    expect(asked(headers)).toBe(false);
  });

  it('is a look, not a question for the head alone', () => {
    expect(asked({}, 'HEAD')).toBe(false);
  });
});
