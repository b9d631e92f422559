import { languages } from '#shared/language.ts';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const folders = 'companies|buildings|products|blocks|timeline';
const page = new RegExp(`^/(?:(?:${languages.join('|')})(?:/(?:${folders})/${slug})?/?)?$`);

/** True for an address that the page knows how to show: /, /ko, /en/companies/some-slug … */
export function isPagePath(path: string): boolean {
  return path.length <= 200 && page.test(path);
}
