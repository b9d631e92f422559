/** A page in the panels beside the scene, by the path of its address; `id` names what it is of. */
const folders = {
  account: 'account',
  'sign-in': 'account/sign-in',
  'sign-up': 'account/sign-up',
  forgot: 'account/forgot',
  verify: 'account/verify',
  reset: 'account/reset',
  organisation: 'organisations',
  claim: 'claim',
  claims: 'claims',
  edit: 'edit',
  'edit-products': 'edit/products',
  ask: 'ask',
  inbox: 'inbox',
  rfqs: 'rfqs',
  bids: 'bids',
  desk: 'desk',
  'desk-handovers': 'desk/handovers',
  'desk-inquiries': 'desk/inquiries',
  'desk-requests': 'desk/requests',
  'desk-reports': 'desk/reports',
  'desk-hidden': 'desk/hidden',
  'desk-levels': 'desk/levels',
  'desk-imports': 'desk/imports',
  'desk-register': 'desk/register',
  'desk-audit': 'desk/audit',
  figures: 'figures',
  mail: 'mail',
} as const;

export type PageName = keyof typeof folders;

export interface PageRef {
  readonly name: PageName;
  readonly id: string | null;
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Pages that may be of one thing; `organisation` and `ask` must be. */
const withId: readonly PageName[] = [
  'organisation',
  'claim',
  'claims',
  'edit',
  'edit-products',
  'ask',
  'inbox',
  'rfqs',
  'bids',
  'figures',
  'desk',
  'desk-handovers',
  'desk-inquiries',
  'desk-requests',
  'desk-reports',
  'desk-hidden',
  'desk-levels',
];

/** Path of a page below the language. */
export const pagePath = ({ name, id }: PageRef): string =>
  `${folders[name]}${id === null ? '' : `/${id}`}`;

/** Reads the segments below the language; null where no page has that path. */
export function parsePage(segments: readonly string[]): PageRef | null {
  const path = segments.join('/');
  const names = Object.keys(folders) as PageName[];
  const whole = names.find(
    (name) => path === folders[name] && name !== 'organisation' && name !== 'ask',
  );
  if (whole) return { name: whole, id: null };
  for (const name of withId) {
    const id = path.slice(folders[name].length + 1);
    const isOf = path === `${folders[name]}/${id}`;
    if (isOf && id.length <= 80 && idPattern.test(id)) return { name, id };
  }
  return null;
}
