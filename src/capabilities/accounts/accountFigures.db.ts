import { sql } from 'drizzle-orm';
import { roleNames } from '#capabilities/accounts/roleNames.ts';
import type { FigureSource } from '#capabilities/figures/figureSource.db.ts';
import type { LocalText } from '#shared/localText.ts';
import { memberRoles, type OrganisationKind, platformRoles } from '#shared/role.ts';

const kinds: readonly (readonly [Exclude<OrganisationKind, 'operator'>, LocalText])[] = [
  ['company', { ko: '입주기업 조직', en: 'of companies' }],
  ['buyer', { ko: '구매자 조직', en: 'of buyers' }],
];

/** Organisations by kind, and people by what they are in them; who has several roles counts in each. */
export const accountFigures: readonly FigureSource[] = [
  {
    id: 'organisations',
    label: { ko: '조직', en: 'Organisations' },
    basis: 'at-end',
    value: sql`(select count(*) from organisation where kind <> 'operator')`,
  },
  ...kinds.map(
    ([kind, label]): FigureSource => ({
      id: `organisations-${kind}`,
      label,
      part: true,
      basis: 'at-end',
      value: sql`(select count(*) from organisation where kind = ${kind})`,
    }),
  ),
  {
    id: 'people',
    label: { ko: '가입한 사람', en: 'People with an account' },
    basis: 'at-end',
    value: sql`(select count(*) from account_user where email_verified)`,
  },
  ...[...memberRoles, ...platformRoles].map(
    (role): FigureSource => ({
      id: `people-${role}`,
      label: { ko: roleNames.ko[role], en: roleNames.en[role] },
      part: true,
      basis: 'at-end',
      value: sql`(select count(distinct user_id) from organisation_member where role = ${role})`,
    }),
  ),
];
