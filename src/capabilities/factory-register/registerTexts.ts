import type { SectorId } from '#capabilities/companies/sector.ts';
import type { Placing } from '#capabilities/factory-register/placeAddress.ts';
import { ownComplex } from '#capabilities/factory-register/registerOutcome.ts';
import type { LocalText } from '#shared/localText.ts';

/** The register with its month, as pages name their source. */
export const registerSource = (asOf: string): string => `전국공장등록현황(공공데이터), ${asOf}`;

/** A factory as far as a page tells how it is known. */
interface ToldFactory {
  readonly complex: string | null;
  readonly addressText: string;
  readonly sector: SectorId | null;
}

/** How a page says that it knows the company. */
export function companyText({ complex, addressText, sector }: ToldFactory): LocalText {
  const where = complex ?? '단지 밖';
  const english =
    complex === ownComplex
      ? 'for this complex'
      : complex
        ? `for ${complex}`
        : 'outside of the complexes';
  const unknown = sector === null;
  return {
    ko: `전국공장등록현황 ${where}에 올라 있음. 등록 주소: ${addressText}.${unknown ? ' 업종은 등록부에 나오지 않아 알 수 없음.' : ''}`,
    en: `Listed in the national factory register ${english}. Registered address: ${addressText}.${unknown ? ' The register does not tell its sector.' : ''}`,
    unofficial: ['en'],
  };
}

const placed: Readonly<Record<Placing, string>> = {
  site: '도로명주소점',
  road: '도로명과 건물번호로 어림한 위치',
  'side-road': '갈라지는 길과 건물번호로 어림한 위치',
  dong: '동까지만 아는 위치',
};

/** Where a site's address and position come from. */
export const siteSource = (how: Placing, asOf: string): string =>
  `${registerSource(asOf)}, ${placed[how]}`;
