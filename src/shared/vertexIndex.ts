/** Numbers of vertices, three a triangle: two bytes each where that is enough. */
export type VertexIndex = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** An index into so many vertices, as narrow as it may be. */
export const vertexIndex = (numbers: ArrayLike<number>, vertices: number): VertexIndex =>
  vertices <= 65_535 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
