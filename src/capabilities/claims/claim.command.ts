import { err, ok, type Result } from '#shared/result.ts';
import { type ReadProblem, readJson, sendJson } from '#view/readJson.ts';

type Answer<T = unknown> = Promise<Result<T, ReadProblem>>;

export interface ClaimDraft {
  /** Organisation that claims; null to make one of the company's name. */
  readonly organisation: string | null;
  readonly organisationName: string;
  readonly what: object;
  readonly businessNumber: string;
  readonly document: Blob;
  readonly note: string;
}

/** Makes the organisation where there is none, uploads the document, submits the claim; answers its id. */
export async function submitClaim(draft: ClaimDraft): Answer<{ id: string; organisation: string }> {
  const { organisationName, what, businessNumber, document, note } = draft;
  let organisation = draft.organisation;
  if (organisation === null) {
    const wanted = { name: organisationName, kind: 'company' };
    const founded = await sendJson<{ id: string }>('/api/organisations', wanted);
    if (!founded.ok) return founded;
    organisation = founded.value.id;
  }
  const uploaded = await readJson<{ id: string }>(
    `/api/uploads/organisations/${organisation}/documents`,
    { method: 'POST', body: document },
  );
  if (!uploaded.ok) return uploaded;
  const claimed = await sendJson<{ id: string }>(`/api/organisations/${organisation}/claims`, {
    ...what,
    businessNumber,
    document: uploaded.value.id,
    masked: true,
    ...(note.trim() !== '' && { note }),
  });
  return claimed.ok ? ok({ id: claimed.value.id, organisation }) : err(claimed.error);
}

export const withdrawClaim = (organisation: string, id: string): Answer =>
  sendJson(`/api/organisations/${organisation}/claims/${id}/withdrawal`, {});
export const approveClaim = (id: string): Answer =>
  sendJson(`/api/operator/claims/${id}/approval`, {});
export const refuseClaim = (id: string, reason: string): Answer =>
  sendJson(`/api/operator/claims/${id}/refusal`, { reason });
export const revokeClaim = (id: string, reason: string): Answer =>
  sendJson(`/api/operator/claims/${id}/revocation`, { reason });
