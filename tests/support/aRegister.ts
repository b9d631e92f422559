import iconv from 'iconv-lite';
import type { DraftSummary } from '#capabilities/factory-register/registerDraft.ts';
import type {
  RegisterOptions,
  RegisterOutcome,
  RegisterPreview,
} from '#capabilities/factory-register/registerOutcome.ts';
import type { TestServer } from './testServer.ts';

export const registerHeadings = ['회사명', '단지명', '공장주소', '공장주소_지번', '종업원합계'];

/** A row as the national register writes it; the complex and the parcel may be left out. */
export const factoryRow = (
  name: string,
  address: string,
  people: number | string = 5,
  lot = '',
  complex = '창원국가산업단지',
): string[] => [name, complex, address, lot, String(people)];

/** A register as CSV in CP949. */
export function aRegister(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string): string =>
    /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [registerHeadings, ...rows].map((row) => row.map(cell).join(','));
  return new Uint8Array(iconv.encode(`${lines.join('\r\n')}\r\n`, 'cp949'));
}

export const registerOptions = (over: Partial<RegisterOptions> = {}): RegisterOptions => ({
  complexes: ['창원국가산업단지'],
  asOf: '2026-11',
  missing: 'gone',
  decisions: {},
  ...over,
});

/** The operator’s way with registers, through the real routes. */
export function registersOf(server: TestServer) {
  const from = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const send = (bytes: Uint8Array, name: string): Promise<Response> =>
    server.app.request(
      `/api/operator/registers/drafts?file=${encodeURIComponent(name)}`,
      {
        method: 'POST',
        body: bytes as BodyInit,
        headers: { Authorization: `Bearer ${server.token}` },
      },
      from,
    ) as Promise<Response>;
  const draft = async (rows: readonly (readonly string[])[]): Promise<DraftSummary> => {
    const answer = await send(aRegister(rows), '공장등록현황_20261130.csv');
    if (answer.status !== 201) throw new Error(await answer.text());
    return (await answer.json()) as DraftSummary;
  };
  const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await server.asOperator(method, `/api/operator/registers${path}`, body);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const preview = async (
    rows: readonly (readonly string[])[],
    over: Partial<RegisterOptions> = {},
  ) => {
    const { id } = await draft(rows);
    return ask<RegisterPreview>('POST', `/drafts/${id}/preview`, registerOptions(over));
  };
  const apply = async (
    rows: readonly (readonly string[])[],
    over: Partial<RegisterOptions> = {},
  ) => {
    const { id } = await draft(rows);
    const body = { draft: id, options: registerOptions(over), basis: null };
    return ask<{ id: number; outcome: RegisterOutcome }>('POST', '', body);
  };
  const undo = (id: number): Promise<Response> =>
    server.asOperator('DELETE', `/api/operator/registers/${id}`);
  return { send, draft, ask, preview, apply, undo };
}
