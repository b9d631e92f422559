import type { Role } from '#shared/role.ts';

/** Who answers in the name of a company. */
export const answering: readonly Role[] = ['owner', 'editor', 'sales'];
/** Who reads what a company receives. */
export const readingReceived: readonly Role[] = [...answering, 'viewer'];
/** Who asks in the name of an organisation. */
export const asking: readonly Role[] = ['owner', 'editor', 'sales', 'buyer'];
/** Who reads what an organisation has asked. */
export const readingSent: readonly Role[] = [...asking, 'viewer'];
/** Who decides how a company takes inquiries. */
export const settingInbox: readonly Role[] = ['owner', 'editor'];
