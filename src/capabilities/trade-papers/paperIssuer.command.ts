import {
  type IssuerDetails,
  issuerDetailsSchema,
  type PaperIssuer,
  sealBytes,
} from '#capabilities/trade-papers/paperIssuer.ts';
import { err, type Result } from '#shared/result.ts';
import { type ReadProblem, readJson, sendJson } from '#view/readJson.ts';
import { sendChecked } from '#view/sendChecked.ts';

export const issuerPath = (organisation: string): string =>
  `/api/organisations/${organisation}/paper-issuer`;

/** Address of a seal; another picture has another. */
export const sealAddress = (organisation: string, seal: string): string =>
  `/api/organisations/${organisation}/seal?${seal}`;

/** Writes what an organisation says of itself on its papers. */
export const saveIssuer = (organisation: string, details: IssuerDetails) =>
  sendChecked<PaperIssuer>(issuerDetailsSchema, issuerPath(organisation), details, 'PUT');

/** Uploads the picture of a seal; one that is too large is refused before it is sent. */
export async function uploadSeal(
  organisation: string,
  file: Blob,
): Promise<Result<Pick<PaperIssuer, 'seal'>, ReadProblem>> {
  if (file.size > sealBytes)
    return err({ code: 'invalid', message: '', fields: { seal: 'large' } });
  return readJson(`/api/uploads/organisations/${organisation}/seal`, { method: 'PUT', body: file });
}

/** Takes the seal away. */
export const removeSeal = (organisation: string) =>
  sendJson<Pick<PaperIssuer, 'seal'>>(`/api/organisations/${organisation}/seal`, null, 'DELETE');
