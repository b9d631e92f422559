import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Products that a person stated or listed: they stay with the company, without who did. */
export const productsOfPerson: PersonPart = {
  name: 'products',
  columns: ['own_product.listed_by', 'own_product_change.changed_by'],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select product, rev, value, changed_at as "changedAt" from own_product_change
          where changed_by = ${id} order by changed_at, product, rev`,
    ),
  async forget(tx, { id }) {
    const listed = await rowsOf(
      tx,
      sql`update own_product set listed_by = null where listed_by = ${id} returning 1`,
    );
    const changed = await rowsOf(
      tx,
      sql`update own_product_change set changed_by = null where changed_by = ${id} returning 1`,
    );
    return listed.length + changed.length;
  },
};
