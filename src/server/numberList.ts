type Numbers = Float32Array | Uint32Array;

/** A list of numbers that grows in place, as small as they are in the end. */
export class NumberList<T extends Numbers> {
  #room: T;
  length = 0;

  constructor(empty: T) {
    this.#room = empty;
  }

  add(value: number): void {
    if (this.length === this.#room.length) {
      const kind = this.#room.constructor as new (length: number) => T;
      const wider = new kind(Math.max(1024, this.length * 2));
      wider.set(this.#room);
      this.#room = wider;
    }
    this.#room[this.length++] = value;
  }

  /** What was added; the list is not to be used afterwards. */
  taken(): T {
    return this.#room.subarray(0, this.length) as T;
  }
}
