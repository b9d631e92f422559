import { createStore } from 'zustand/vanilla';

/** What the scene is asked for. */
export interface PictureWish {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly labels: boolean;
  /** A quick one to look at first. */
  readonly preview: boolean;
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
}

/** The scene as far as snapshots need it. */
export interface Photographer {
  /** CSS pixels of the picture on the screen. */
  readonly screen: () => { readonly width: number; readonly height: number };
  /** Metres to the middle, degrees clockwise from north, degrees across the height. */
  readonly camera: () => {
    readonly distance: number;
    readonly heading: number;
    readonly fov: number;
  };
  /** Rejects where the wish is aborted or cannot be met. */
  readonly draw: (wish: PictureWish) => Promise<HTMLCanvasElement>;
}

/** Who draws snapshots; null while there is no scene. */
export const snapshotStore = createStore<{ readonly photographer: Photographer | null }>(() => ({
  photographer: null,
}));
