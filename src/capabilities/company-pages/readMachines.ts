import type { Sections } from '#capabilities/company-pages/pageSection.ts';

type Machine = Sections['machines'][number];
type Column = keyof Machine;

const headings: Readonly<Record<Column, RegExp>> = {
  name: /^(?:설비|장비|기계|보유\s*설비|품명|명칭|machine|name|equipment)/i,
  maker: /^(?:제작|제조|메이커|maker|manufacturer|brand)/i,
  model: /^(?:모델|형식|형번|model|type)/i,
  capacity: /^(?:크기|능력|규격|사양|용량|가공|테이블|travel|capacity|spec|size)/i,
  count: /^(?:대수|수량|보유|count|qty|number|units)/i,
};
const order: readonly Column[] = ['name', 'maker', 'model', 'capacity', 'count'];

/** Machines in a table pasted from a spreadsheet: by its heading line where there is one, else name, maker, model, capacity, number. */
export function readMachines(pasted: string): Machine[] {
  const rows = pasted
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '').trim()))
    .filter((cells) => cells.some(Boolean));
  const [first = []] = rows;
  const named = first.map((cell) => order.find((column) => headings[column].test(cell)) ?? null);
  const hasHeading = new Set(named.filter(Boolean)).size >= 2;
  const columns = hasHeading ? named : order;
  return (hasHeading ? rows.slice(1) : rows).flatMap((cells) => {
    const read = Object.fromEntries(
      columns.flatMap((column, i) => (column && cells[i] ? [[column, cells[i]]] : [])),
    ) as Partial<Record<Column, string>>;
    const { name, count = '', ...rest } = read;
    if (!name) return [];
    const number = Number.parseInt(count.replace(/[^\d]/g, ''), 10);
    return [{ name, ...rest, count: Number.isInteger(number) && number > 0 ? number : 1 }];
  });
}
