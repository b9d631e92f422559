import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AddressBar, bindHistory } from '#view/history.ts';
import { choose, emptyView, renameChoice, viewStore } from '#view/view.store.ts';
import type { ViewUrlProblem } from '#view/viewUrl.ts';

/** An address bar with its history, as a browser keeps it. */
function aBar(address: string, languages: string[] = ['ko-KR']) {
  const entries = [address];
  let at = 0;
  let onPop = () => {};
  const memory = new Map<string, string>();
  const bar: AddressBar = {
    location: {
      get pathname() {
        return new URL(entries[at] as string, 'http://bar').pathname;
      },
      get search() {
        return new URL(entries[at] as string, 'http://bar').search;
      },
    },
    history: {
      pushState: (_state, _title, url) => {
        entries.splice(++at, Number.POSITIVE_INFINITY, String(url));
      },
      replaceState: (_state, _title, url) => {
        entries[at] = String(url);
      },
    },
    navigator: { languages },
    localStorage: {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
    },
    addEventListener: (_type, listener) => {
      onPop = listener;
    },
    removeEventListener: () => {},
  };
  const go = (by: number) => {
    at += by;
    onPop();
  };
  return { bar, entries, memory, go, here: () => entries[at] };
}

const camera = { x: 10, z: 20, distance: 900, heading: 45, pitch: 30 };
let stop = () => {};
const bind = (bar: AddressBar, problems: ViewUrlProblem[] = []) => {
  stop = bindHistory(bar, (found) => problems.push(...found));
};

beforeEach(() => {
  vi.useFakeTimers();
  viewStore.setState(emptyView, true);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the address bar', () => {
  it('replaces the address where the choice only has another name now', () => {
    const { bar, entries, go, here } = aBar('/ko');
    bind(bar);
    choose({ kind: 'building', id: 'old-1' });
    renameChoice({ kind: 'building', id: 'b-1' });
    expect(entries).toEqual(['/ko', '/ko/buildings/b-1']);
    go(-1);
    expect(here()).toBe('/ko');
    expect(viewStore.getState().choice).toBeNull();
  });

  it('pushes a choice, and goes back and forward between choices', () => {
    const { bar, entries, go } = aBar('/ko');
    bind(bar);
    choose({ kind: 'company', id: 'a' });
    choose({ kind: 'company', id: 'b' });
    expect(entries).toEqual(['/ko', '/ko/companies/a', '/ko/companies/b']);
    go(-1);
    expect(viewStore.getState().choice).toEqual({ kind: 'company', id: 'a' });
    go(-1);
    expect(viewStore.getState().choice).toBeNull();
    go(2);
    expect(viewStore.getState().choice).toEqual({ kind: 'company', id: 'b' });
    expect(entries).toHaveLength(3);
  });

  it('replaces while one types or moves, after a rest', () => {
    const { bar, entries, here } = aBar('/ko');
    bind(bar);
    for (const query of ['ㅎ', '효', '효성']) viewStore.setState({ query });
    viewStore.setState({ camera });
    expect(here()).toBe('/ko');
    vi.advanceTimersByTime(500);
    expect(decodeURIComponent(here() as string)).toBe('/ko?q=효성&at=10,20,900,45,30');
    expect(entries).toHaveLength(1);
  });

  it('keeps where the camera was before a choice, to fly back there', () => {
    const { bar, entries, go } = aBar('/ko');
    bind(bar);
    viewStore.setState({ camera });
    choose({ kind: 'block', id: 'je1' });
    expect(entries[0]).toBe('/ko?at=10,20,900,45,30');
    viewStore.setState({ camera: { ...camera, x: 500 } });
    vi.advanceTimersByTime(500);
    go(-1);
    expect(viewStore.getState()).toMatchObject({ choice: null, flight: camera, camera });
  });

  it('steers home when the entry behind has no camera', () => {
    const { bar, go } = aBar('/ko');
    bind(bar);
    choose({ kind: 'block', id: 'je1' });
    go(-1);
    expect(viewStore.getState().steer?.kind).toBe('home');
  });

  it('opens in the remembered language, else the browser’s, else Korean', () => {
    const first = aBar('/', ['en-GB', 'ko']);
    bind(first.bar);
    expect(first.here()).toBe('/en');
    viewStore.setState({ language: 'ko' });
    expect(first.here()).toBe('/ko');
    expect(first.memory.get('language')).toBe('ko');
    stop();

    const again = aBar('/', ['en-GB']);
    again.memory.set('language', 'ko');
    bind(again.bar);
    expect(again.here()).toBe('/ko');
    stop();

    const german = aBar('/', ['de']);
    bind(german.bar);
    expect(german.here()).toBe('/ko');
  });

  it('opens the home view of a wrong address and says so', () => {
    const { bar, here } = aBar('/ko/towers/x?quality=low');
    const problems: ViewUrlProblem[] = [];
    bind(bar, problems);
    expect(problems).toEqual(['path']);
    expect(here()).toBe('/ko?quality=low');
  });

  it('works where storage is forbidden', () => {
    const { bar, here } = aBar('/');
    const forbidden = () => {
      throw new Error('storage is forbidden');
    };
    bind({ ...bar, localStorage: { getItem: forbidden, setItem: forbidden } });
    expect(here()).toBe('/ko');
  });
});
