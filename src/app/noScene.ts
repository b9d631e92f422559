/** Why there is no scene beside the panels. */
export type NoScene = 'no-webgl2' | 'broken';
