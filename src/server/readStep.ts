import { err, ok, type Result } from '#shared/result.ts';

/** What is wrong with a STEP file. */
export const stepFaults = ['type', 'damaged'] as const;
export type StepFault = (typeof stepFaults)[number];

export interface StepHeader {
  /** Name that the program gave it; empty where it gave none. */
  readonly name: string;
  /** Application protocol, `AUTOMOTIVE_DESIGN`; empty where it is not told. */
  readonly schema: string;
}

const headBytes = 64 * 1024;
/** Takes an ISO 10303-21 text from its first word to its last, and reads its header. */
export function readStep(bytes: Uint8Array): Result<StepHeader, StepFault> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = text
    .subarray(0, headBytes)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  if (!/^\s*ISO-10303-21\s*;/.test(head)) return err('type');
  const tail = text.subarray(-256).toString('latin1').trimEnd();
  if (!/END-ISO-10303-21\s*;$/.test(tail)) return err('damaged');
  if (text.some(isForeign)) return err('damaged');
  const header = /\bHEADER\s*;([\s\S]*?)\bENDSEC\s*;/.exec(head)?.[1];
  if (header === undefined || !text.includes('DATA')) return err('damaged');
  const quoted = (entity: string): string => {
    const from = header.indexOf(entity);
    const said = from < 0 ? null : /'((?:[^']|''){0,400})'/.exec(header.slice(from, from + 2000));
    return readable(said?.[1] ?? '');
  };
  return ok({ name: quoted('FILE_NAME'), schema: schemaWord(quoted('FILE_SCHEMA')) });
}

/** Signs that no STEP file holds; files within files do. */
const isForeign = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32);

/** Text of a STEP file, whose letters beyond ASCII are written as `\X2\D55C\X0\`. */
function readable(text: string): string {
  return text
    .replaceAll("''", "'")
    .replace(/\\X2\\((?:[0-9A-F]{4})+)\\X0\\/gi, (_, codes: string) =>
      (codes.match(/.{4}/g) ?? [])
        .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
        .join(''),
    )
    .replace(/\p{C}/gu, '')
    .slice(0, 200);
}

const schemaWord = (schema: string): string => /^[A-Z0-9_]+/i.exec(schema)?.[0].slice(0, 60) ?? '';
