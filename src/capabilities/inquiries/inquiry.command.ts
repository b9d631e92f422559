import { err, ok, type Result } from '#shared/result.ts';
import { type ReadProblem, readJson, sendJson } from '#view/readJson.ts';
import { openPage } from '#view/view.store.ts';
import { beginDraft, changeDraft } from './askDraft.store.ts';
import type { AskDraft } from './askDraft.ts';
import { quantityOf } from './askQuantity.ts';
import type { AskedAnswer } from './inquiry.ts';
import type { InquiryFile } from './thread.ts';

type Answer<T = unknown> = Promise<Result<T, ReadProblem>>;

/** For whom it is sent: an organisation by id, oneself, or a guest who proves the address. */
export type SendAs = { readonly organisation: string } | 'person' | 'guest';

/** Opens the form to ask a company; the thing it is asked from begins the subject where nothing was written yet. */
export function openAsk(
  company: string,
  language: 'ko' | 'en',
  about: AskDraft['about'] = null,
  subject = '',
): void {
  const kept = beginDraft(company, language);
  if (kept.subject === '' && about) changeDraft(company, { ...kept, about, subject });
  openPage({ name: 'ask', id: company });
}

/** Sends an inquiry as it is filled in. */
export function sendInquiry(
  company: string,
  draft: AskDraft,
  as: SendAs,
  mailLanguage: string,
): Answer<AskedAnswer> {
  const body = {
    ...{ client: draft.client, company, subject: draft.subject, text: draft.text },
    ...{ language: draft.language, control: draft.control },
    ...(draft.about && { about: draft.about }),
    ...(draft.quantity.trim() !== '' && {
      quantity: quantityOf(draft.quantity),
      unit: draft.unit,
    }),
    ...(draft.wanted !== '' && { wanted: draft.wanted }),
    ...(draft.place.trim() !== '' && { place: draft.place }),
    ...(draft.control === 'uncontrolled'
      ? { files: draft.files.map(({ id }) => id) }
      : { contact: draft.contact }),
  };
  if (as === 'person') return sendJson('/api/me/sent', body);
  if (as !== 'guest') return sendJson(`/api/organisations/${as.organisation}/sent`, body);
  const { name, organisation, email } = draft;
  const guest = { name, email, mailLanguage, ...(organisation.trim() !== '' && { organisation }) };
  return sendJson('/api/guest/sent', { ...body, ...guest });
}

/** Hands what was filled in to the operator. */
export const sendHandover = (company: string, draft: AskDraft, language: string): Answer =>
  sendJson('/api/handovers', {
    ...{ client: draft.client, company, name: draft.name, email: draft.email },
    ...{ subject: draft.subject, text: draft.text, language },
  });

/** Uploads a file that is declared not to be controlled. */
export async function uploadInquiryFile(file: File): Answer<InquiryFile> {
  const query = new URLSearchParams({ name: file.name.slice(-200), declared: 'uncontrolled' });
  const sent = await readJson<InquiryFile>(`/api/uploads/inquiries?${query}`, {
    method: 'POST',
    body: file,
  });
  return sent.ok ? ok(sent.value) : err(sent.error);
}
