/** The road that a side road leaves, and the number at which it does: 연덕로15번길 → 연덕로, 15. Null for other roads. */
export function sideRoad(road: string): { parent: string; number: number } | null {
  const [, parent, number] = /^(.+?(?:로|길))(\d+)번[가-하]?길$/.exec(road) ?? [];
  return parent ? { parent, number: Number(number) } : null;
}
