import type { Control } from '#capabilities/inquiries/inquiry.ts';
import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import { joinList, splitList } from '#capabilities/products/listText.ts';

import { minuteOf, momentOf } from '#capabilities/rfq/placeTime.ts';
import type { incoterms, RfqDraft } from '#capabilities/rfq/rfq.ts';
import { typedNumber } from '#capabilities/rfq/typedNumber.ts';
import { unitPriceDecimal, unitPriceOf } from '#capabilities/rfq/unitPrice.ts';
import type { Currency } from '#shared/currency.ts';
import type { UnitId } from '#shared/unit.ts';

/** A line of a request as it stands in the form: texts as they are typed, an empty one states nothing. */
export interface TypedLine {
  readonly item: string;
  readonly specification: string;
  readonly quantity: string;
  readonly unit: UnitId;
  /** Further quantities, between commas. */
  readonly bands: string;
  readonly target: string;
  readonly withinDays: string;
  readonly files: readonly InquiryFile[];
}

/** A request as it stands in the form; moments and days by the clock of the place. */
export interface TypedRfq {
  readonly title: string;
  readonly note: string;
  readonly lines: readonly TypedLine[];
  readonly place: string;
  readonly incoterm: (typeof incoterms)[number] | '';
  readonly payment: string;
  readonly currency: Currency;
  readonly vat: '0' | '10';
  readonly validUntil: string;
  readonly deadline: string;
  readonly sealed: boolean;
  readonly rounds: string;
  readonly control: Control | null;
  readonly contact: string;
  /** Between commas. */
  readonly certificates: string;
  readonly files: readonly InquiryFile[];
  readonly companies: readonly string[];
}

export const emptyLine: TypedLine = {
  ...{ item: '', specification: '', quantity: '', unit: 'ea' },
  ...{ bands: '', target: '', withinDays: '', files: [] },
};

/** A form in which nothing is filled in; the first round is sealed unless somebody says otherwise. */
export const emptyRfq: TypedRfq = {
  ...{ title: '', note: '', lines: [emptyLine], place: '', incoterm: '', payment: '' },
  ...{ currency: 'KRW', vat: '10', validUntil: '', deadline: '', sealed: true, rounds: '1' },
  ...{ control: null, contact: '', certificates: '', files: [], companies: [] },
};

/** The form of a request, filled with what is stated; `files` are those that it names. */
export function typedRfqOf(rfq: RfqDraft, files: readonly InquiryFile[]): TypedRfq {
  const { terms } = rfq;
  const named = (ids: readonly string[]) => files.filter(({ id }) => ids.includes(id));
  return {
    ...{ title: rfq.title, note: rfq.note, sealed: rfq.sealed, control: rfq.control },
    ...{ contact: rfq.contact, companies: rfq.companies, files: named(rfq.files) },
    ...{ place: terms.place, incoterm: terms.incoterm ?? '', payment: terms.payment },
    ...{ currency: terms.currency, vat: terms.vat === 0 ? '0' : '10' },
    validUntil: terms.validUntil ?? '',
    deadline: rfq.deadline === null ? '' : minuteOf(rfq.deadline),
    rounds: `${rfq.rounds}`,
    certificates: joinList(rfq.certificates),
    lines: rfq.lines.map((line) => ({
      ...{ item: line.item, specification: line.specification, unit: line.unit },
      quantity: numberText(line.quantity),
      bands: joinList(line.bands.map(String)),
      target: line.target === null ? '' : unitPriceDecimal(line.target, terms.currency),
      withinDays: numberText(line.withinDays),
      files: named(line.files),
    })),
  };
}

/** What a filled form states, to be checked by a schema; what is no number becomes NaN. Lines without a word are left out. */
export function statedRfqOf(typed: TypedRfq): RfqDraft {
  const open = typed.control === 'uncontrolled' || typed.control === null;
  const names = (files: readonly InquiryFile[]) => (open ? files.map(({ id }) => id) : []);
  return {
    ...{ title: typed.title, note: typed.note, sealed: typed.sealed, control: typed.control },
    contact: open ? '' : typed.contact,
    companies: [...typed.companies],
    files: names(typed.files),
    rounds: Number(typed.rounds),
    certificates: splitList(typed.certificates),
    deadline: typed.deadline === '' ? null : momentOf(typed.deadline),
    terms: {
      ...{ place: typed.place, payment: typed.payment, currency: typed.currency },
      incoterm: typed.incoterm || null,
      vat: typed.vat === '0' ? 0 : 10,
      validUntil: typed.validUntil || null,
    },
    lines: typed.lines.map((line) => ({
      ...{ item: line.item, specification: line.specification, unit: line.unit },
      quantity: typedNumber(line.quantity) ?? null,
      bands: splitList(line.bands).map((band) => typedNumber(band) ?? Number.NaN),
      target: line.target.trim() === '' ? null : orNaN(unitPriceOf(line.target, typed.currency)),
      withinDays: typedNumber(line.withinDays) ?? null,
      files: names(line.files),
    })),
  };
}

const numberText = (value: number | null): string => (value === null ? '' : `${value}`);
const orNaN = (value: number | null): number => value ?? Number.NaN;
