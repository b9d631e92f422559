import { memberRoles, type Role } from '#shared/role.ts';

/** Who sees what an organisation writes of itself on its papers, and its seal: its own people. */
export const readingIssuer: readonly Role[] = memberRoles;
/** Who sets it. */
export const settingIssuer: readonly Role[] = ['owner', 'editor'];
