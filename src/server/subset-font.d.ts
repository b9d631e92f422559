declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'woff2' | 'woff' | 'truetype';
    readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
    /** OpenType features that stay, by their tags; all where not given. */
    readonly keepFeatures?: readonly string[];
  }
  /** A font with the glyphs of `text` only. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: Options,
  ): Promise<Buffer>;
}
