import type { Result } from '#shared/result.ts';
import { type ReadProblem, sendJson } from '#view/readJson.ts';
import type { InquirySetting } from './thread.ts';

type Answer<T = unknown> = Promise<Result<T, ReadProblem>>;

/** Address of a thread as it is seen from a seat. */
export function threadPath(seat: string, organisation: string | null, id: string): string {
  if (seat === 'guest') return `/api/guest/sent/${id}`;
  if (seat === 'person' || organisation === null) return `/api/me/sent/${id}`;
  return `/api/organisations/${organisation}/${seat}/${id}`;
}

export const sendMessage = (path: string, message: object): Answer<{ number: number }> =>
  sendJson(`${path}/messages`, message);
export const noteReading = (path: string, number: number): Answer =>
  sendJson(`${path}/reading`, { number }, 'PUT');
export const settleThread = (path: string, state: 'open' | 'closed'): Answer =>
  sendJson(`${path}/state`, { state }, 'PUT');
export const reportThread = (path: string, about: string, message: string): Answer =>
  sendJson(`${path}/reports`, { about, message });
export const keepNote = (path: string, text: string): Answer => sendJson(`${path}/notes`, { text });
export const assignThread = (path: string, assignee: string | null): Answer =>
  sendJson(`${path}/assignee`, { assignee }, 'PUT');
export const blockAsker = (path: string, blocked: boolean): Answer =>
  sendJson(`${path}/block`, { blocked }, 'PUT');
export const openGuestThread = (id: string, token: string): Answer =>
  sendJson(`/api/guest/sent/${id}/opening`, { token });
export const confirmInquiry = (id: string): Answer =>
  sendJson(`/api/guest/sent/${id}/confirmation`, {});
export const mailNewLink = (id: string): Answer => sendJson(`/api/guest/sent/${id}/link`, {});
export const saveInquirySetting = (organisation: string, setting: InquirySetting): Answer =>
  sendJson(`/api/organisations/${organisation}/inquiry-setting`, setting, 'PUT');
export const settleHandover = (id: string, settlement: object): Answer =>
  sendJson(`/api/operator/handovers/${id}/settlement`, settlement);
export const settleInquiryReport = (id: string, settlement: object): Answer =>
  sendJson(`/api/operator/inquiry-reports/${id}/settlement`, settlement);
