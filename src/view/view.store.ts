import { createStore } from 'zustand/vanilla';
import type { EntityRef } from '#shared/entity.ts';
import type { Language } from '#shared/language.ts';
import type { PageRef } from '#view/pageRef.ts';

/** Where the camera looks: target on the ground in scene metres, distance in metres, degrees clockwise from north, degrees down. */
export interface CameraView {
  readonly x: number;
  readonly z: number;
  readonly distance: number;
  readonly heading: number;
  readonly pitch: number;
}

/** A wish to move the camera; a new object each time, so that the same wish can be made twice. */
export interface Flight {
  readonly x: number;
  readonly z: number;
  /** Metres to stand back; unset keeps a fitting distance. */
  readonly distance?: number;
  readonly heading?: number;
  readonly pitch?: number;
  /** Jump instead of easing. */
  readonly cut?: boolean;
}

/** A push on a camera button; a new object each time (`at` counts up), so that the same push can be made twice. */
export interface Steer {
  readonly kind: 'zoom-in' | 'zoom-out' | 'north' | 'home' | 'tilt';
  readonly at: number;
}

/** CSS pixels of the window that panels cover at each edge; the middle of what is left is where a chosen thing should stand. */
export interface Cover {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How buildings are coloured: by sector, or by another public fact. */
export const styles = ['sector', 'use', 'height', 'year', 'products', 'provenance'] as const;
export type Style = (typeof styles)[number];

/** What becomes of buildings that are neither chosen nor lit: without colour, seen through, or away. */
export const rests = ['drained', 'ghost', 'hidden'] as const;
export type Rest = (typeof rests)[number];

/** What this person looks at; its saved form is the address. */
export interface View {
  readonly language: Language;
  readonly choice: EntityRef | null;
  /** Page that stands in place of the choice's panel. */
  readonly page: PageRef | null;
  /** The page asks for buildings: choosing one answers it and leaves it open. */
  readonly picking: boolean;
  /** Words in the search box. */
  readonly query: string;
  /** Sector the list and the scene are narrowed to. */
  readonly sector: string | null;
  /** Camera of the address; null is the home view. Written when the camera has come to rest. */
  readonly camera: CameraView | null;
  readonly style: Style;
  /** Class of the style that stands out alone, by its id; the sector style uses `sector`. */
  readonly only: string | null;
  readonly rest: Rest;
  /** Minute whose light is shown, by the clock of the place (YYYY-MM-DDTHH:MM, Korea); null is the light of the opening view. */
  readonly time: string | null;
  /** What the pointer or the keyboard rests on; never in the address. */
  readonly hover: EntityRef | null;
  /** The last choice that only changed its name. */
  readonly renamed: EntityRef | null;
  /** Where the hover card hangs, CSS pixels of the window; null when the hover came from a list or the keyboard. */
  readonly hoverAt: readonly [x: number, y: number] | null;
  /** Buildings lit by the search, by gid; null when nothing is searched. */
  readonly lit: ReadonlySet<string> | null;
  /** The opening of a first visit: nobody sees the panels while it plays, then it leaves a sentence. */
  readonly opening: 'off' | 'playing' | 'said';
  readonly flight: Flight | null;
  readonly steer: Steer | null;
  readonly cover: Cover;
  /** The graphics device has taken the picture away; it is drawn again when it gives it back. */
  readonly pictureLost: boolean;
}

export const emptyView: View = {
  language: 'ko',
  choice: null,
  page: null,
  picking: false,
  query: '',
  sector: null,
  camera: null,
  style: 'sector',
  only: null,
  rest: 'drained',
  time: null,
  hover: null,
  renamed: null,
  hoverAt: null,
  lit: null,
  opening: 'off',
  flight: null,
  steer: null,
  cover: { top: 0, right: 0, bottom: 0, left: 0 },
  pictureLost: false,
};

export const viewStore = createStore<View>(() => emptyView);

export const choose = (choice: EntityRef | null): void =>
  viewStore.setState((view) => ({ choice, ...afterChoice(view) }));
/** A page closes when something is chosen, unless it asked for that. */
export const afterChoice = ({ page, picking }: View): Pick<View, 'page'> => ({
  page: picking ? page : null,
});
export const openPage = (page: PageRef | null): void =>
  viewStore.setState({ page, picking: false });
/** The same choice under its present name: replaces the address, for there is nothing to step back to. */
export const renameChoice = (choice: EntityRef): void =>
  viewStore.setState({ choice, renamed: choice });
export const hover = (ref: EntityRef | null, at: View['hoverAt'] = null): void =>
  viewStore.setState({ hover: ref, hoverAt: at });
export const flyTo = (flight: Flight): void => viewStore.setState({ flight: { ...flight } });
export const steer = (kind: Steer['kind']): void =>
  viewStore.setState(({ steer: last }) => ({ steer: { kind, at: (last?.at ?? 0) + 1 } }));
