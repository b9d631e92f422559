/** An address of Changwon as far as it can be read; what is not there is null. */
export interface PostalAddress {
  /** Road of the address (도로명), side roads with their number: 연덕로15번길. */
  readonly road: string | null;
  /** House number (건물본번) and, of buildings behind it, the second number (부번); 0 where there is none. */
  readonly number: number;
  readonly second: number;
  /** Legal dong, eup or myeon (법정동). */
  readonly dong: string | null;
  /** Parcel (지번) within the dong: 77-1. */
  readonly lot: string | null;
}

/** A road's name, then a number that is not the beginning of a side road's name. */
const roadAndNumber =
  /([가-힣]+\d*(?:대로|로|길)(?:\d+번?[가-하]?길)?)\s*(?:지하\s*)?(\d{1,5})(?:-(\d{1,4}))?(?!\d*번?[가-하]?길|\d*층|\d*호)/;
const dongAndLot =
  /([가-힣]+\d?[동읍면리가])\s*(?:산\s*)?(\d{1,5})(?:\s*-\s*(\d{1,4}))?\s*(?:번지|$|[\s(,])/;
/** A dong in brackets, as addresses by road name it: (성산동, SK테크노파크). */
const dongInBrackets = /\(([가-힣]+\d?[동읍면리가])(?=[,)\s])/;
/** Wings of a building that end like a dong: 가동, 나동. */
const wing = /^[가나다라마바사아자차카타파하]동$/;

/** Reads an address by road (도로명주소), with the one by parcel (지번주소) where it is known too. */
export function readAddress(byRoad: string, byLot = ''): PostalAddress {
  const found = roadAndNumber.exec(byRoad) ?? roadAndNumber.exec(byLot);
  const lot = lotIn(byLot) ?? lotIn(byRoad);
  const bracketed = dongInBrackets.exec(byRoad)?.[1] ?? dongInBrackets.exec(byLot)?.[1];
  return {
    road: found?.[1] ?? null,
    number: Number(found?.[2] ?? 0),
    second: Number(found?.[3] ?? 0),
    dong: bracketed ?? lot?.dong ?? null,
    lot: lot?.lot ?? null,
  };
}

function lotIn(text: string): { dong: string; lot: string } | null {
  const [, dong, main, second] = dongAndLot.exec(text) ?? [];
  if (!dong || wing.test(dong)) return null;
  return { dong, lot: second ? `${main}-${second}` : `${main}` };
}

/** What two addresses of one place share: the road and its number, else dong and parcel; null where neither is read. */
export function addressKey({ road, number, second, dong, lot }: PostalAddress): string | null {
  if (road !== null) return `${road} ${number}${second > 0 ? `-${second}` : ''}`;
  return dong !== null && lot !== null ? `${dong} ${lot}` : null;
}
