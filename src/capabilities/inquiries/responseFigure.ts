/** An inquiry as it counts for how soon a company answers: hours since it came, and until the first answer. */
export interface Answering {
  readonly age: number;
  /** Null while there is none. */
  readonly hours: number | null;
}

/** How soon a company usually answers, in hours rounded up to what one says, and how many of a hundred. */
export interface ResponseFigure {
  readonly hours: number;
  readonly percent: number;
}

/** Inquiries that count below which nothing is said: one slow day would say too much. */
const least = 3;
/** Hours that an answer may take before its lack counts. */
const patience = 72;
/** Hours as one says them. */
const steps = [1, 2, 4, 8, 24, 48, 72, 168];

/**
 * What can be said of answers to the inquiries of the last 90 days; those that have not waited long do not count yet.
 * Null where there are too few, or none is answered.
 */
export function responseFigure(inquiries: readonly Answering[]): ResponseFigure | null {
  const answered = inquiries.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  const overdue = inquiries.filter(({ hours, age }) => hours === null && age > patience).length;
  const middle = median(answered);
  if (middle === null || answered.length + overdue < least) return null;
  return {
    hours: steps.find((step) => middle <= step) ?? Math.ceil(middle / 168) * 168,
    percent: Math.round((100 * answered.length) / (answered.length + overdue)),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
