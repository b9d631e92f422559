import { languages } from '#shared/language.ts';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const folders = 'companies|buildings|products|blocks|timeline';
const pages = `account(?:/(?:sign-in|sign-up|forgot|verify|reset))?|(?:organisations|ask)/${slug}|(?:claim|claims|edit|edit/products|inbox|rfqs|bids|figures|desk|desk/(?:requests|reports|hidden|levels|handovers|inquiries))(?:/${slug})?|desk/(?:imports|register|audit)|mail`;
const below = `(?:${folders})/${slug}|${pages}`;
const page = new RegExp(`^/(?:(?:${languages.join('|')})(?:/(?:${below}))?/?|mail)?$`);

/** True for an address that the page knows how to show: /, /ko, /en/companies/some-slug, /ko/account … */
export function isPagePath(path: string): boolean {
  return path.length <= 200 && page.test(path);
}
