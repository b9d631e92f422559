import { type Quad, quadShape } from '#scene/LabelMesh.ts';
import type { Label, PlacedLabel } from '#scene/label.ts';
import type { TextAtlas } from '#scene/TextAtlas.ts';

const ink = '#262320';
const paper = '#fdfbf7';
const line = 18;
/** A sign's board and its writing. */
const board = { fill: '#26486b', ink: '#ffffff', note: '#d5e2ee' } as const;

/** CSS font shorthand of a label's second line. */
export const noteFont = '400 13px';

/** CSS font shorthand without the family. */
export function labelFont({ style }: Label): string {
  if (style === 'block') return '600 14px';
  return style === 'pill' || style === 'sign' || style === 'measure' ? '600 13px' : '500 13px';
}

/** Size of a label's box around a text of the given width, CSS pixels. */
export function labelSize(label: Label, textWidth: number): { width: number; height: number } {
  if (label.style === 'measure') return { width: textWidth + 16, height: 24 };
  if (label.style === 'sign') return { width: textWidth + 28, height: label.note ? 56 : 32 };
  return label.style === 'pill'
    ? { width: textWidth + 20 + (label.colour ? 14 : 0), height: 28 }
    : { width: textWidth + 8, height: line + 4 };
}

/** Colours of labels against a bright or a dark picture. */
interface Tone {
  readonly ink: string;
  readonly paper: string;
  readonly cover: number;
  readonly leader: string;
  readonly halo: string;
  readonly names: Record<Label['style'], string>;
}

const tones: { readonly bright: Tone; readonly dark: Tone } = {
  bright: {
    ink,
    paper,
    cover: 0.96,
    leader: ink,
    halo: paper,
    names: {
      pill: ink,
      road: '#4b463f',
      water: '#1f4d5c',
      peak: '#2f3a26',
      block: '#4b463f',
      sign: board.ink,
      measure: board.ink,
    },
  },
  dark: {
    ink: '#f6f2ea',
    paper: '#121826',
    cover: 0.84,
    leader: '#d9dcea',
    halo: '#101726',
    names: {
      pill: '#f6f2ea',
      road: '#e9e2d4',
      water: '#b9d8ea',
      peak: '#dfe6d6',
      block: '#e9e2d4',
      sign: board.ink,
      measure: board.ink,
    },
  },
};

/** Quads of a label: leader and dot, which lie under every label's text, and the text with its pill. */
export interface DressedLabel {
  readonly under: readonly Quad[];
  readonly over: readonly Quad[];
}

/** Dresses a placed label; null when the atlas has no room for its text. */
export function dressLabel(
  { label, box, point }: PlacedLabel,
  atlas: TextAtlas,
  dark: boolean,
): DressedLabel | null {
  const tone = dark ? tones.dark : tones.bright;
  const cell = atlas.cell(label.text, labelFont(label), line);
  if (!cell) return null;
  const [left, top] = [box.minX - Math.round(point[0]), box.minY - Math.round(point[1])];
  const [width, height] = [box.maxX - box.minX, box.maxY - box.minY];
  const under: Quad[] = [];
  const over: Quad[] = [];
  let quads = over;
  const add = (
    x: number,
    y: number,
    w: number,
    h: number,
    colour: string,
    alpha: number,
    shape: Quad['shape'],
    detail: readonly [number, number] = [0, 0],
  ): void => {
    quads.push({ anchor: label.at, box: [x, y, x + w, y + h], colour, alpha, shape, detail });
  };
  if (label.style === 'sign') {
    const note = label.note ? atlas.cell(label.note, noteFont, line) : null;
    if (label.note && !note) return null;
    quads = under;
    for (const post of [0.2, 0.8]) {
      add(
        left + width * post - 1.5,
        top + height,
        3,
        -top - height,
        board.fill,
        1,
        quadShape.rounded,
      );
    }
    quads = over;
    add(left, top, width, height, board.fill, 0.96, quadShape.rounded, [6, 0]);
    add(left + 3, top + 3, width - 6, 1, board.note, 0.35, quadShape.rounded);
    add(left + 3, top + height - 4, width - 6, 1, board.note, 0.35, quadShape.rounded);
    const write = (from: typeof cell, y: number, colour: string): void =>
      add(left + 11, y, from.width, from.height, colour, 1, quadShape.text, [from.u, from.v]);
    write(cell, top + (note ? 7 : Math.round((height - cell.height) / 2)), board.ink);
    if (note) write(note, top + height - 7 - note.height, board.note);
    return { under, over };
  }
  if (label.style === 'measure') {
    add(left, top, width, height, board.fill, 0.96, quadShape.rounded, [6, 0]);
    const y = top + Math.round((height - cell.height) / 2);
    add(left + 5, y, cell.width, cell.height, board.ink, 1, quadShape.text, [cell.u, cell.v]);
    return { under, over };
  }
  if (label.style === 'pill') {
    quads = under;
    const bottom = top + height;
    const middle = left + width / 2;
    const foot = Math.max(left + 8, Math.min(left + width - 8, 0));
    if (foot === 0) add(-0.5, bottom, 1, -bottom, tone.leader, 0.75, quadShape.rounded);
    else {
      add(foot - 0.5, bottom, 1, -bottom / 2, tone.leader, 0.75, quadShape.rounded);
      add(Math.min(foot, 0), bottom / 2, Math.abs(foot), 1, tone.leader, 0.75, quadShape.rounded);
      add(-0.5, bottom / 2, 1, -bottom / 2, tone.leader, 0.75, quadShape.rounded);
    }
    add(-5, -5, 10, 10, '#ffffff', 1, quadShape.rounded, [5, 0]);
    if (label.approximate)
      add(-3, -3, 6, 6, label.colour ?? tones.bright.ink, 1, quadShape.ring, [0.9, 0]);
    else add(-3, -3, 6, 6, label.colour ?? tones.bright.ink, 1, quadShape.rounded, [3, 0]);
    quads = over;
    add(
      middle - width / 2 - 8,
      top - 5,
      width + 16,
      height + 18,
      '#2a2118',
      0.2,
      quadShape.shadow,
      [8, 8],
    );
    add(left, top, width, height, tone.paper, tone.cover, quadShape.rounded, [8, 0]);
    if (label.colour) add(left + 10, top + 10, 8, 8, label.colour, 1, quadShape.rounded, [2.5, 0]);
    const textX = left + 10 + (label.colour ? 14 : 0) - 3;
    add(
      textX,
      top + Math.round((height - cell.height) / 2),
      cell.width,
      cell.height,
      tone.ink,
      1,
      quadShape.text,
      [cell.u, cell.v],
    );
    return { under, over };
  }
  const textX = left + 4 - 3;
  const textY = top + Math.round((height - cell.height) / 2);
  add(textX, textY, cell.width, cell.height, tone.halo, 0.85, quadShape.halo, [cell.u, cell.v]);
  add(textX, textY, cell.width, cell.height, tone.names[label.style], 1, quadShape.text, [
    cell.u,
    cell.v,
  ]);
  return { under, over };
}
