import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { compareRfq } from '#capabilities/rfq/compareRfq.db.ts';
import { weightsSchema } from '#capabilities/rfq/comparison.ts';
import { readBid } from '#capabilities/rfq/readBid.db.ts';
import { readBuyerRfq } from '#capabilities/rfq/readRfq.db.ts';
import { askedRfqSchema } from '#capabilities/rfq/rfq.ts';
import { bidBase, buyerBase } from '#capabilities/rfq/rfqRoutes.ts';
import { comparisonOf } from '#capabilities/trade-papers/comparisonOf.ts';
import { comparisonWords } from '#capabilities/trade-papers/comparisonWords.ts';
import { readDealParts } from '#capabilities/trade-papers/dealParts.db.ts';
import { makeDealPaper } from '#capabilities/trade-papers/makeDealPaper.db.ts';
import {
  comparisonPdf,
  comparisonWorkbook,
  paperPdf,
  paperWorkbook,
} from '#capabilities/trade-papers/paperFiles.api.ts';
import { paperWords } from '#capabilities/trade-papers/paperWords.ts';
import type { TradePaper } from '#capabilities/trade-papers/tradePaper.ts';
import { attachment } from '#server/attachment.ts';
import { checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { notFound } from '#server/problem.ts';
import { spreadsheetType } from '#server/spreadsheet.ts';
import { type Language, languages } from '#shared/language.ts';

const formats = { pdf: 'application/pdf', xlsx: spreadsheetType } as const;
type Format = keyof typeof formats;
const format = z.enum(['pdf', 'xlsx']);
const lang = z.enum(languages).default('ko');
const answers = { 200: { description: 'The file, to be saved.' }, ...problemAnswers.notFound };

const ofRfq = z.object({ organisation: z.uuid(), rfq: z.uuid(), format });
const ofBid = z.object({ organisation: z.uuid(), bid: z.uuid(), format });

/** Papers of requests for quotation as files: for the buyer’s people, and for those of a company that was asked. */
export const dealPapersApi = ({ db }: Database) =>
  new Hono()
    .get(
      `${buyerBase}/:rfq/papers/comparison/:format`,
      describeRoute({ summary: 'The comparison sheet (견적 비교표)', responses: answers }),
      checkedPath(ofRfq),
      checkedQuery(weightsSchema.and(z.object({ lang }))),
      async (c) => {
        const { organisation, rfq: id, format } = c.req.valid('param');
        const { lang: language, ...weights } = c.req.valid('query');
        const rfq = await readBuyerRfq(db, organisation, id);
        const asked = askedRfqSchema.safeParse(rfq?.value);
        const compared = await compareRfq(db, organisation, id, weights);
        const [first] = rfq?.bids ?? [];
        const parts = first ? await readDealParts(db, first.id) : null;
        if (!parts || !asked.success || !compared.ok) return notFound(c);
        const sheet = comparisonOf({
          ...{ asked: asked.data, compared: compared.value, language },
          ...{ buyer: parts.buyer.name, date: parts.today },
        });
        const make = format === 'pdf' ? comparisonPdf : comparisonWorkbook;
        const name = `${comparisonWords(language).title} ${sheet.request}`;
        return sent(c, await make(sheet, language), name, format);
      },
    )
    .get(
      `${buyerBase}/:rfq/papers/:kind/:format`,
      describeRoute({
        summary: 'A company’s quotation (견적서) or the order for what it was awarded (발주서)',
        responses: answers,
      }),
      checkedPath(ofRfq.extend({ kind: z.enum(['quotation', 'purchase-order']) })),
      checkedQuery(z.object({ bid: z.uuid().optional(), lang })),
      async (c) => {
        const { organisation, rfq: id, kind, format } = c.req.valid('param');
        const { bid: wanted, lang: language } = c.req.valid('query');
        const rfq = await readBuyerRfq(db, organisation, id);
        const bid = rfq?.bids.find((one) => one.id === wanted);
        if (!rfq || !bid) return notFound(c);
        const paper = await makeDealPaper(db, {
          ...{ kind, language, bid: bid.id, company: bid.company.name },
          ...{ asked: rfq.value, quotes: bid.quotes, awarded: bid.awarded, round: rfq.round },
        });
        return sentPaper(c, paper, language, format);
      },
    )
    .get(
      `${bidBase}/:bid/papers/:kind/:format`,
      describeRoute({
        summary: 'One’s quotation (견적서) or the statement of what one was awarded (거래명세서)',
        responses: answers,
      }),
      checkedPath(ofBid.extend({ kind: z.enum(['quotation', 'statement']) })),
      checkedQuery(z.object({ lang })),
      async (c) => {
        const { organisation, bid: id, kind, format } = c.req.valid('param');
        const { lang: language } = c.req.valid('query');
        const bid = await readBid(db, organisation, id);
        if (!bid) return notFound(c);
        const { outcome, value: asked, quotes, company, round } = bid;
        const awarded = outcome?.kind === 'awarded' ? outcome.awarded : null;
        const of = {
          kind,
          language,
          bid: id,
          company: company.name,
          asked,
          quotes,
          round,
          awarded,
        };
        return sentPaper(c, await makeDealPaper(db, of), language, format);
      },
    );

async function sentPaper(c: Context, paper: TradePaper | null, language: Language, format: Format) {
  if (paper === null) return notFound(c);
  const make = format === 'pdf' ? paperPdf : paperWorkbook;
  const { title } = paperWords(language)[paper.kind];
  return sent(c, await make(paper, language), `${title} ${paper.number}`, format);
}

const sent = (c: Context, bytes: Uint8Array, name: string, format: Format) =>
  c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': formats[format],
    'Content-Disposition': attachment(`${name}.${format}`, `paper.${format}`),
    'Cache-Control': 'private, no-store',
  });
