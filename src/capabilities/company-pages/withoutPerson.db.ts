import { type SQL, sql } from 'drizzle-orm';

/** A contact without whom it names and that they agreed: the rest is of the company. */
export const withoutPerson = (contact: SQL): SQL =>
  sql`(${contact}) - 'email' - 'phone' - 'department' - 'consent'`;
