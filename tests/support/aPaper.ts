import fc from 'fast-check';
import { amountsOf, withVat } from '#capabilities/rfq/quoteAmounts.ts';
import {
  type PaperLine,
  paperKinds,
  pricedLine,
  type TradePaper,
} from '#capabilities/trade-papers/tradePaper.ts';
import { currencyIds } from '#shared/currency.ts';
import { roundings } from '#shared/rounding.ts';
import { unitIds } from '#shared/unit.ts';

const rule = { rounding: 'down', vat: 10 } as const;

/** A line of a paper: twelve pieces at 18,500 won. */
export const aPaperLine = (over: Partial<PaperLine> = {}): PaperLine =>
  pricedLine(
    {
      ...{ item: 'SUS304 플랜지', specification: 'Ø120×18t', unit: 'ea', note: null },
      ...{ milli: 12_000, unitPrice: 1_850_000 },
      ...over,
    },
    rule,
  );

/** A quotation of one line between two companies that are examples. */
export const aPaper = (over: Partial<TradePaper> = {}): TradePaper => ({
  ...{ kind: 'quotation', number: 'Q-2026-0012', date: '2026-11-30', reference: null },
  issuer: {
    name: '예시정밀 주식회사',
    businessNumber: '1234567891',
    representative: '홍길동',
    address: '경상남도 창원시 성산구 예시로 1',
    businessType: '제조업',
    businessItem: '절삭가공',
  },
  receiver: { name: '예시중공업', businessNumber: '2208162517' },
  lines: [aPaperLine()],
  ...{ tooling: null, freight: null, currency: 'KRW', rule, validUntil: null, remarks: null },
  terms: { delivery: null, place: null, incoterm: null, payment: null, inspection: null },
  seal: null,
  ...over,
});

const anAmountRule = fc.record({
  rounding: fc.constantFrom(...roundings),
  vat: fc.constantFrom(0 as const, 10 as const),
});

/** Any paper with any lines, in any currency. */
export const anyPaper: fc.Arbitrary<TradePaper> = anAmountRule.chain((rule) =>
  fc
    .record({
      kind: fc.constantFrom(...paperKinds),
      currency: fc.constantFrom(...currencyIds),
      tooling: fc.option(fc.bigInt(0n, 10n ** 12n).map((net) => withVat(net, rule))),
      freight: fc.option(fc.bigInt(0n, 10n ** 12n).map((net) => withVat(net, rule))),
      lines: fc.array(
        fc
          .record({
            item: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
            unit: fc.constantFrom(...unitIds),
            milli: fc.integer({ min: 1, max: 1e9 }),
            unitPrice: fc.nat(1e12),
          })
          .map(
            (line): PaperLine => ({
              ...{ ...line, specification: null, note: null },
              amounts: amountsOf(line, rule),
            }),
          ),
        { maxLength: 12 },
      ),
    })
    .map((over) => aPaper({ ...over, rule })),
);
