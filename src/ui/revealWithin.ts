/** Scrolls a list just so far that a row of it can be seen, and nothing but the list. Margins in CSS pixels. */
export function revealWithin(list: HTMLElement, row: HTMLElement, above = 0, below = 0): void {
  const frame = list.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  if (top < frame.top + above) list.scrollTop -= frame.top + above - top;
  else if (bottom > frame.bottom - below) list.scrollTop += bottom - frame.bottom + below;
}
