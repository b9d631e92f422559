import { businessDigits, isBusinessNumber } from '#capabilities/claims/businessNumber.ts';

/** What a person has filled in of a claim. */
export interface FilledClaim {
  /** Null where the company has a page. */
  readonly tenant: { readonly nameKo: string; readonly buildings: readonly string[] } | null;
  readonly businessNumber: string;
  readonly hasDocument: boolean;
  /** Bytes of the document. */
  readonly bytes: number;
  readonly masked: boolean;
}

/** Most bytes of a document; the server has the last word. */
const mostBytes = 12 * 1024 * 1024;

export type ClaimField = 'name' | 'buildings' | 'businessNumber' | 'document' | 'large' | 'masked';

/** Fields that would be refused; found before anything is sent. */
export function faultsOf(filled: FilledClaim): ReadonlySet<ClaimField> {
  const { tenant, businessNumber, hasDocument, bytes, masked } = filled;
  const faults = new Set<ClaimField>();
  if (tenant && tenant.nameKo.trim().length < 2) faults.add('name');
  if (tenant && tenant.buildings.length === 0) faults.add('buildings');
  if (!isBusinessNumber(businessDigits(businessNumber) ?? '')) faults.add('businessNumber');
  if (!hasDocument) faults.add('document');
  if (bytes > mostBytes) faults.add('large');
  if (!masked) faults.add('masked');
  return faults;
}
