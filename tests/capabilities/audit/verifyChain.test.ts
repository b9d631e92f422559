import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChainRow,
  chainText,
  emptyChain,
  verifyChain,
} from '#capabilities/audit/verifyChain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A whole chain with these details. */
function chainOf(details: readonly string[]): ChainRow[] {
  let { hash } = emptyChain;
  return details.map((detail, i) => {
    const row = {
      seq: i + 1,
      at: `2026-01-31T09:00:00.${String(i).padStart(6, '0')}Z`,
      actor: 'operator',
      action: 'publishing-level.set',
      subject: `site:s${i}`,
      detail,
      previous: hash,
    };
    hash = sha256(chainText(row));
    return { ...row, hash };
  });
}

const details = fc.array(fc.json({ maxDepth: 1 }), { minLength: 1, maxLength: 12 });
const chain = details.map(chainOf);
const at = <T>(rows: readonly T[], index: number): number => index % rows.length;

describe('the chain of the audit', () => {
  it('holds from its beginning, and from any head on the way', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (rows, n) => {
        const whole = verifyChain(rows, sha256);
        expect(whole).toEqual({ ok: true, value: { seq: rows.length, hash: rows.at(-1)?.hash } });
        const cut = at(rows, n);
        const half = verifyChain(rows.slice(0, cut), sha256);
        expect(half.ok && verifyChain(rows.slice(cut), sha256, half.value)).toEqual(whole);
      }),
    );
  });

  it('names the row in which anything was altered', () => {
    const fields = ['at', 'actor', 'action', 'subject', 'detail'] as const;
    fc.assert(
      fc.property(chain, fc.nat(), fc.constantFrom(...fields), (rows, n, field) => {
        const i = at(rows, n);
        const row = rows[i] as ChainRow;
        const altered = rows.with(i, { ...row, [field]: `${row[field]} ` });
        expect(verifyChain(altered, sha256)).toEqual({
          ok: false,
          error: { seq: i + 1, why: 'content' },
        });
      }),
    );
  });

  it('names the row after one that was rewritten with a fitting hash', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (rows, n) => {
        fc.pre(rows.length > 1);
        const i = n % (rows.length - 1);
        const row = { ...(rows[i] as ChainRow), detail: '{"forged":true}' };
        const forged = rows.with(i, { ...row, hash: sha256(chainText(row)) });
        fc.pre(forged[i]?.hash !== rows[i]?.hash);
        expect(verifyChain(forged, sha256)).toEqual({
          ok: false,
          error: { seq: i + 2, why: 'link' },
        });
      }),
    );
  });

  it('names the row before which one is missing, or which stands in another place', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (rows, n) => {
        fc.pre(rows.length > 1);
        const i = n % (rows.length - 1);
        expect(verifyChain(rows.toSpliced(i, 1), sha256)).toEqual({
          ok: false,
          error: { seq: i + 2, why: 'missing' },
        });
        const swapped = rows.with(i, rows[i + 1] as ChainRow).with(i + 1, rows[i] as ChainRow);
        expect(verifyChain(swapped, sha256).ok).toBe(false);
      }),
    );
  });

  it('cannot be told the same with the line between two fields elsewhere', () => {
    const [row] = chainOf(['{}']) as [ChainRow];
    const moved = { ...row, actor: 'operator', action: 'x.y', subject: 'site:a' };
    expect(chainText(moved)).not.toBe(chainText({ ...moved, actor: 'operato', action: 'rx.y' }));
  });
});
