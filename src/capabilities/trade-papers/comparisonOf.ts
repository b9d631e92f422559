import { milliOf } from '#capabilities/rfq/amountRule.ts';
import type { Comparison as ComparedRfq } from '#capabilities/rfq/comparison.ts';
import type { Amounts } from '#capabilities/rfq/quoteAmounts.ts';
import type { AskedRfq } from '#capabilities/rfq/rfq.ts';
import type { Comparison } from '#capabilities/trade-papers/comparison.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';

interface Parts {
  readonly asked: AskedRfq;
  readonly compared: ComparedRfq;
  readonly buyer: string;
  /** Day of the sheet, `2026-11-30`. */
  readonly date: string;
  readonly language: Language;
}

/** The comparison sheet of a request, as its buyer’s people see it. */
export const comparisonOf = ({ asked, compared, buyer, date, language }: Parts): Comparison => ({
  ...{ request: asked.title, buyer, date, currency: asked.terms.currency },
  lines: asked.lines.map(({ item, specification, unit, quantity, withinDays }, at) => ({
    ...{ line: at + 1, item, unit, withinDays },
    milli: milliOf(quantity),
    specification: specification || null,
  })),
  suppliers: compared.suppliers.map(({ bid, company, freight, certificates, metres, points }) => ({
    ...{ supplier: bid, metres, points },
    name: company.name ? textIn(company.name, language) : '–',
    freight: Number(freight),
    certificates: { held: certificates.length, wanted: asked.certificates.length },
  })),
  compared: compared.suppliers.map(({ bid, cells, isWhole, amounts, landed, leadDays }) => ({
    ...{ supplier: bid, isWhole, leadDays },
    amounts: exactly(amounts),
    landed: BigInt(landed),
    cells: cells.map(({ alternative: _, ...cell }) => ({
      ...cell,
      supplier: bid,
      tooling: BigInt(cell.tooling),
      amounts: cell.amounts && exactly(cell.amounts),
    })),
  })),
});

const exactly = ({ net, vat, total }: Record<keyof Amounts, string>): Amounts => ({
  ...{ net: BigInt(net), vat: BigInt(vat), total: BigInt(total) },
});
