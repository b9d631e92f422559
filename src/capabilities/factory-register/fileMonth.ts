/** The month that a file's name tells, YYYY-MM: 전국공장등록현황_20241231.csv; null where it tells none. */
export function fileMonth(name: string): string | null {
  const found = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(
    name,
  );
  return found ? `${found[1]}-${found[2]}` : null;
}
