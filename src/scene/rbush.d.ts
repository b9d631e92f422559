declare module 'rbush' {
  interface Extent {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  }
  /** R-tree for rectangles that come and go. */
  export default class RBush<T extends Extent> {
    constructor(maxEntries?: number);
    load(items: T[]): this;
    insert(item: T): this;
    collides(box: Extent): boolean;
    search(box: Extent): T[];
  }
}
