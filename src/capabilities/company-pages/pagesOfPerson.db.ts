import { type SQL, sql } from 'drizzle-orm';
import { withoutPerson } from '#capabilities/company-pages/withoutPerson.db.ts';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Changes of company pages by a person, and pages that name the person's address as the contact. */
export const pagesOfPerson: PersonPart = {
  name: 'pages',
  columns: [
    'page_change.changed_by',
    'page_change.value',
    'page_edition.published_by',
    'page_edition.content',
  ],
  read: (db, { id, email }) =>
    tellRows(
      db,
      sql`select company, section, value, changed_at as "changedAt" from page_change
          where changed_by = ${id} or lower(value->>'email') = ${email}
          order by changed_at, company, section, rev`,
    ),
  async forget(tx, { id, email }) {
    const changes = await rowsOf(
      tx,
      sql`update page_change
          set changed_by = nullif(changed_by, ${id}),
            value = case when ${names(sql`value`, email)} then ${withoutPerson(sql`value`)} else value end
          where changed_by = ${id} or ${names(sql`value`, email)} returning 1`,
    );
    const contact = sql`content->'contact'`;
    const editions = await rowsOf(
      tx,
      sql`update page_edition
          set published_by = nullif(published_by, ${id}),
            content = case when ${names(contact, email)}
              then jsonb_set(content, '{contact}', ${withoutPerson(contact)}) else content end
          where published_by = ${id} or ${names(contact, email)} returning 1`,
    );
    return changes.length + editions.length;
  },
};

/** True of a contact that is reached at the address. */
const names = (contact: SQL, email: string): SQL =>
  sql`coalesce(lower((${contact})->>'email') = ${email}, false)`;
