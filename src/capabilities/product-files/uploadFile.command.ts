import {
  type ModelUnitId,
  type ProductFile,
  type ProductFileFault,
  type ProductFileKind,
  productFileBytes,
  productFileFaults,
} from '#capabilities/product-files/productFile.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Why an upload came to nothing. */
export type UploadProblem = ProductFileFault | 'large' | 'tooMany' | 'offline' | 'failed';

interface Upload {
  readonly organisation: string;
  readonly kind: ProductFileKind;
  readonly file: File;
  /** What a model was drawn in; null where nobody said. */
  readonly unit: ModelUnitId | null;
  /** Bytes that have left. */
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Uploads a file of a product and tells how far it is; one that is too large is refused before it is sent. Rejects where
 * aborted.
 */
export function uploadFile({
  organisation,
  kind,
  file,
  unit,
  onSent,
  signal,
}: Upload): Promise<Result<ProductFile, UploadProblem>> {
  if (file.size > productFileBytes[kind]) return Promise.resolve(err('large'));
  const query = new URLSearchParams({ name: file.name.slice(0, 400), ...(unit && { unit }) });
  const path = `/api/uploads/organisations/${organisation}/product-files/${kind}?${query}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => resolve(read(request.status, request.response));
    request.onerror = () => resolve(err('offline'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function read(status: number, body: unknown): Result<ProductFile, UploadProblem> {
  if (status === 201) return ok(body as ProductFile);
  if (status === 413) return err('large');
  if (status === 429) return err('tooMany');
  const fields = (body as { fields?: Record<string, string> } | null)?.fields;
  return err(productFileFaults.find((fault) => fault === fields?.file) ?? 'failed');
}
