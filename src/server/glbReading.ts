/** Why a model is not taken as it is. */
export const glbFaults = [
  'type',
  'damaged',
  'external',
  'extension',
  'draco',
  'parts',
  'numbers',
  'heavy',
] as const;
export type GlbFault = (typeof glbFaults)[number];

export type Rec = Readonly<Record<string, unknown>>;

/** Ends the look at a file with what is wrong with it. */
export class Refused extends Error {
  readonly fault: GlbFault;
  constructor(fault: GlbFault) {
    super(fault);
    this.fault = fault;
  }
}

export function refuse(fault: GlbFault): never {
  throw new Refused(fault);
}

export const isRecord = (value: unknown): value is Rec =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of records of that name, empty where there is none; refused as `fault` where it holds more than `most`. */
export function listOf(json: Rec, name: string, most: number, fault: GlbFault): readonly Rec[] {
  const list = json[name] ?? [];
  if (!Array.isArray(list)) return refuse('damaged');
  if (list.length > most) refuse(fault);
  return list.every(isRecord) ? list : refuse('damaged');
}

/** A whole number of 0 … below − 1; null where it is none. */
export function indexOf(value: unknown, below: number): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < below
    ? (value as number)
    : null;
}

/** What an extension says of a part of the file; undefined where it says nothing. */
export function extensionsOf({ extensions }: Rec, name: string): Rec | undefined {
  if (extensions === undefined) return undefined;
  if (!isRecord(extensions)) return refuse('damaged');
  const said = extensions[name];
  return said === undefined || isRecord(said) ? said : refuse('damaged');
}

/** Refuses what is not a list of so many finite numbers; nothing is. */
export function finite(value: unknown, length: number): void {
  if (value === undefined) return;
  if (!Array.isArray(value) || value.length !== length) refuse('damaged');
  if (!value.every((one) => Number.isFinite(one) && Math.abs(one) < 1e9)) refuse('numbers');
}
