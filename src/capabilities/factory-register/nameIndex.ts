import {
  likenessOf,
  type NameGrams,
  nameGrams,
} from '#capabilities/factory-register/nameLikeness.ts';

/** Something with a name and the places it is known at. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly places: readonly string[];
}

/** Something that may be the same as what is asked about. */
export interface Namesake extends Named {
  /** 0 to 1; 1 for the same name. */
  readonly likeness: number;
  readonly samePlace: boolean;
}

/** Likeness from which a name at the same address, and one elsewhere, counts. */
export interface LeastLikeness {
  readonly here: number;
  readonly elsewhere: number;
}

const mostNamesakes = 3;

/** Finds what has the same name or one alike. */
export class NameIndex {
  private readonly all: { readonly named: Named; readonly grams: NameGrams }[] = [];
  private readonly byGram = new Map<string, number[]>();
  private readonly byPlace = new Map<string, number[]>();

  add(named: Named): void {
    const at = this.all.length;
    const grams = nameGrams(named.name);
    this.all.push({ named, grams });
    for (const gram of grams.grams.keys()) push(this.byGram, gram, at);
    for (const place of named.places) push(this.byPlace, place, at);
  }

  /** The likeliest ones, those at the place first; each thing once, by its likeliest name. */
  like(name: string, place: string, least: LeastLikeness): Namesake[] {
    const asked = nameGrams(name);
    const here = new Set(this.byPlace.get(place));
    const found = new Map<string, Namesake>();
    for (const at of new Set([...here, ...this.sharing(asked, least.elsewhere)])) {
      const { named, grams } = this.all[at] as (typeof this.all)[number];
      const likeness = likenessOf(asked, grams);
      if (likeness < (here.has(at) ? least.here : least.elsewhere)) continue;
      const known = found.get(named.id);
      const better = { ...named, likeness, samePlace: here.has(at) };
      if (!known || weight(better) > weight(known)) found.set(named.id, better);
    }
    return [...found.values()].sort((a, b) => weight(b) - weight(a)).slice(0, mostNamesakes);
  }

  /** Those that share enough of the rarest pairs of letters to be so alike. */
  private sharing({ grams, size }: NameGrams, least: number): number[] {
    const shared = new Map<number, number>();
    for (const [gram, count] of grams) {
      for (const at of this.byGram.get(gram) ?? []) {
        shared.set(at, (shared.get(at) ?? 0) + count);
      }
    }
    return [...shared].flatMap(([at, count]) => {
      const other = (this.all[at] as (typeof this.all)[number]).grams.size;
      return (2 * count) / (size + other) >= least - 0.01 ? [at] : [];
    });
  }
}

const weight = ({ likeness, samePlace }: Namesake): number => likeness + (samePlace ? 1 : 0);

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
