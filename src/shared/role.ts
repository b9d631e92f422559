/** Organisations that sign in: a tenant, somebody who buys, and who runs this platform. */
export const organisationKinds = ['company', 'buyer', 'operator'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a person may be in a company or a buyer. */
export const memberRoles = ['owner', 'editor', 'sales', 'buyer', 'finance', 'viewer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** What a person may be on the platform's side: the auditor reads all and changes nothing. */
export const platformRoles = ['operator', 'auditor'] as const;
export type PlatformRole = (typeof platformRoles)[number];

export type Role = MemberRole | PlatformRole;

/** Roles that an organisation of each kind can give. */
export const rolesOf: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  company: memberRoles,
  buyer: memberRoles,
  operator: platformRoles,
};

/** The role that manages members of an organisation of each kind, and that never becomes nobody's. */
export const headOf: Readonly<Record<OrganisationKind, Role>> = {
  company: 'owner',
  buyer: 'owner',
  operator: 'operator',
};
