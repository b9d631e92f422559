import { sql } from 'drizzle-orm';
import { filesOfRfq } from '#capabilities/rfq/filesOfRfq.ts';
import { holdRfq } from '#capabilities/rfq/holdRfq.db.ts';
import type { RfqDraft } from '#capabilities/rfq/rfq.ts';
import type { NewRfq } from '#capabilities/rfq/rfqAct.ts';
import { giveFiles, takeFilesBack } from '#capabilities/rfq/rfqFile.db.ts';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import { type BuyerSeat, isOf } from '#capabilities/rfq/rfqRow.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

type Drafted = Promise<Result<{ id: string; rev: number }, RfqProblem>>;

const foreign = { fields: { files: 'names one that was not uploaded, or belongs elsewhere' } };

/** Makes a draft; the same request again makes no second one. */
export async function makeRfq(tx: Sql, seat: BuyerSeat, { client, value }: NewRfq): Drafted {
  const { organisation, user } = seat;
  const [made] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into rfq (client, organisation, value, sealed, made_by)
        values (${client}::uuid, ${organisation}::uuid, ${JSON.stringify(value)}::jsonb, ${value.sealed}, ${user})
        on conflict (client) do nothing returning id`,
  );
  if (!made) {
    const [first] = await rowsOf<{ id: string; rev: number }>(
      tx,
      sql`select id, rev from rfq where client = ${client}::uuid and organisation = ${organisation}::uuid`,
    );
    return first ? ok(first) : err('missing');
  }
  const { id } = made;
  if (await giveFiles(tx, filesOfRfq(value), organisation, { rfq: id })) return ok({ id, rev: 1 });
  await tx.execute(sql`delete from rfq where id = ${id}::uuid`);
  return err(foreign);
}

/** States a draft anew; refused where somebody else has changed it since `rev`. */
export async function saveRfq(
  tx: Sql,
  seat: BuyerSeat,
  id: string,
  { rev, value }: { readonly rev: number; readonly value: RfqDraft },
  publicUrl: string,
): Drafted {
  const row = await holdRfq(tx, isOf(seat.organisation, id), publicUrl);
  if (row === null) return err('missing');
  if (row.state !== 'draft') return err(row.rev === rev ? 'state' : 'changed');
  if (row.rev !== rev) {
    const [same] = await rowsOf<{ same: boolean }>(
      tx,
      sql`select value = ${JSON.stringify(value)}::jsonb as same from rfq where id = ${id}::uuid`,
    );
    return same?.same && row.rev === rev + 1 ? ok({ id, rev: row.rev }) : err('changed');
  }
  const files = filesOfRfq(value);
  if (!(await giveFiles(tx, files, seat.organisation, { rfq: id }))) return err(foreign);
  await takeFilesBack(tx, id, files);
  await tx.execute(
    sql`update rfq set value = ${JSON.stringify(value)}::jsonb, sealed = ${value.sealed}, rev = rev + 1,
          last_at = clock_timestamp()
        where id = ${id}::uuid`,
  );
  return ok({ id, rev: rev + 1 });
}
