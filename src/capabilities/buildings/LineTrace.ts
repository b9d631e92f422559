import { type Directions, wayOf } from '#capabilities/buildings/mainDirections.ts';

/** Follows lines corner by corner, the same for who packs and who unpacks: what was before, and what may come. */
export class LineTrace {
  readonly #directions: Directions;
  /** x, z of every corner so far. */
  readonly #corners: number[] = [];
  /** Corners of this line so far. */
  #begun = 0;
  /** Its first corner, its first edge, its last edge and the one before that; of the line before until it has its own. */
  readonly #start = { x: 0, z: 0 };
  readonly #first = { x: 0, z: 0 };
  readonly #last = { x: 0, z: 0 };
  readonly #before = { x: 0, z: 0 };
  x = 0;
  z = 0;

  constructor(directions: Directions) {
    this.#directions = directions;
  }

  /** Corners so far. */
  get corners(): number {
    return this.#corners.length / 2;
  }

  /** A new line begins: its first corner is told from that of the line before, its first edge from that one's. */
  begin(): void {
    this.#begun = 0;
    this.x = this.#start.x;
    this.z = this.#start.z;
    set(this.#last, this.#first.x, this.#first.z);
    set(this.#before, 0, 0);
  }

  /** Goes to where the line was so many corners ago. */
  goBack(age: number): void {
    const at = this.#corners.length - age * 2;
    const [x, z] = [this.#corners[at], this.#corners[at + 1]];
    if (x === undefined || z === undefined)
      throw new RangeError('a line names a corner that is not there');
    this.go(x, z);
  }

  /** What an edge is likely to be: the one two before, back. */
  get guessX(): number {
    return this.#before.x === 0 ? 0 : -this.#before.x;
  }

  get guessZ(): number {
    return this.#before.z === 0 ? 0 : -this.#before.z;
  }

  get guessedLength(): number {
    return wayOf(this.#directions, this.#before.x, this.#before.z).length;
  }

  /** A way beside that of the edge before: 0 … 3 for quarter turns, from 4 for another direction. */
  turnTo(way: number): number {
    const before = this.#wayBefore;
    return way >> 2 === before >> 2 ? (way - before) & 3 : 4 + way;
  }

  /** The way that such a turn leads to. */
  wayAfter(turn: number): number {
    const before = this.#wayBefore;
    return turn < 4 ? (before & ~3) | ((before + turn) & 3) : turn - 4;
  }

  /** Goes on to a corner. */
  go(x: number, z: number): void {
    if (this.#begun === 0) set(this.#start, x, z);
    else {
      if (this.#begun > 1) set(this.#before, this.#last.x, this.#last.z);
      set(this.#last, x - this.x, z - this.z);
      if (this.#begun === 1) set(this.#first, this.#last.x, this.#last.z);
    }
    this.#begun++;
    this.#corners.push(x, z);
    this.x = x;
    this.z = z;
  }

  get #wayBefore(): number {
    return wayOf(this.#directions, this.#last.x, this.#last.z).way;
  }
}

function set(edge: { x: number; z: number }, x: number, z: number): void {
  edge.x = x;
  edge.z = z;
}
