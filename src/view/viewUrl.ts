import type { EntityKind, EntityRef } from '#shared/entity.ts';
import type { Language } from '#shared/language.ts';
import { cameraText, parseCamera } from '#view/cameraAddress.ts';
import { pagePath, parsePage } from '#view/pageRef.ts';
import { rests, styles, type View } from '#view/view.store.ts';

/** The part of a view that its address keeps; `language` is null where the address names none. */
export interface SavedView
  extends Pick<
    View,
    'choice' | 'page' | 'query' | 'sector' | 'camera' | 'style' | 'only' | 'rest' | 'time'
  > {
  readonly language: Language | null;
}

/** Part of an address that could not be understood and was left out. */
export type ViewUrlProblem =
  | 'language'
  | 'path'
  | 'camera'
  | 'sector'
  | 'style'
  | 'only'
  | 'rest'
  | 'time';

export interface ParsedViewUrl {
  readonly view: SavedView;
  readonly problems: readonly ViewUrlProblem[];
}

const folders: Record<EntityKind, string> = {
  company: 'companies',
  building: 'buildings',
  product: 'products',
  block: 'blocks',
  event: 'timeline',
};
const languages: Record<Language, true> = { ko: true, en: true };
const ownKeys = ['q', 'sector', 'style', 'only', 'rest', 'time', 'at'];
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestQuery = 100;

/** The address of a view: path and query, without origin. Camera in whole metres and tenths of a degree. */
export function viewUrl(
  view: SavedView,
  foreign: readonly (readonly [string, string])[] = [],
): string {
  const path = view.page
    ? `/${pagePath(view.page)}`
    : view.choice && `/${folders[view.choice.kind]}/${view.choice.id}`;
  const query = [
    view.query && `q=${encodeURIComponent(view.query)}`,
    view.sector && `sector=${encodeURIComponent(view.sector)}`,
    view.style !== 'sector' && `style=${view.style}`,
    view.only && `only=${view.only}`,
    view.rest !== 'drained' && `rest=${view.rest}`,
    view.time && `time=${view.time}`,
    view.camera && `at=${cameraText(view.camera)}`,
    ...foreign.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
  ].filter(Boolean);
  const root = view.language ? `/${view.language}` : '';
  return `${`${root}${path ?? ''}` || '/'}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Reads an address (path and query, beginning with a slash); what it cannot understand falls back to the home view and is named in `problems`. */
export function parseViewUrl(url: string): ParsedViewUrl {
  const problems: ViewUrlProblem[] = [];
  const { pathname, searchParams } = new URL(`http://view.invalid${url}`);
  const [head = '', ...segments] = pathname.split('/').filter(Boolean);
  const language = head in languages ? (head as Language) : null;
  const page = parsePage(language ? segments : [head, ...segments]);
  if (head && !language && !page) problems.push('language');
  const choice = language ? parseChoice(segments) : null;
  if (language && segments.length > 0 && !choice && !page) problems.push('path');
  const at = searchParams.get('at');
  const camera = at === null ? null : parseCamera(at);
  if (at !== null && !camera) problems.push('camera');
  const { sector, only } = namesIn(searchParams, problems);
  const style = oneOf(styles, searchParams.get('style'));
  if (style === undefined) problems.push('style');
  const rest = oneOf(rests, searchParams.get('rest'));
  if (rest === undefined) problems.push('rest');
  const minute = searchParams.get('time');
  const time = minute !== null && isMinute(minute) ? minute : null;
  if (minute !== null && time === null) problems.push('time');
  const query = (searchParams.get('q') ?? '').slice(0, longestQuery);
  return {
    view: {
      language,
      choice,
      page,
      query,
      sector,
      camera,
      style: style ?? 'sector',
      only,
      rest: rest ?? 'drained',
      time,
    },
    problems,
  };
}

/** The sector and the class that an address narrows the scene to. */
function namesIn(parameters: URLSearchParams, problems: ViewUrlProblem[]) {
  const nameOf = (key: 'sector' | 'only'): string | null => {
    const named = parameters.get(key);
    const name = named && slug.test(named) && named.length <= 80 ? named : null;
    if (named !== null && !name) problems.push(key);
    return name;
  };
  return { sector: nameOf('sector'), only: nameOf('only') };
}

/** The value where it is one of these, the first of them where none is named, undefined where another is. */
function oneOf<T extends string>(values: readonly [T, ...T[]], named: string | null) {
  return named === null ? values[0] : values.find((value) => value === named);
}

/** A minute of the years 1974 to 2099 as `YYYY-MM-DDTHH:MM`, of a day that exists. */
function isMinute(text: string): boolean {
  if (!/^(?:19[789]\d|20\d\d)-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return false;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

/** Parameters of an address that are not the view's own (such as a test's quality), to be carried along. */
export function foreignParameters(url: string): [string, string][] {
  const { searchParams } = new URL(`http://view.invalid${url}`);
  return [...searchParams].filter(([key]) => !ownKeys.includes(key));
}

function parseChoice(segments: readonly string[]): EntityRef | null {
  const [folder, id, ...more] = segments;
  if (!folder || !id || more.length > 0 || !slug.test(id) || id.length > 80) return null;
  const kind = (Object.keys(folders) as EntityKind[]).find((key) => folders[key] === folder);
  return kind ? { kind, id } : null;
}
