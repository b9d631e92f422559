import { type PerspectiveCamera, Scene, Vector3 } from 'three';
import { dressLabel, labelFont, labelSize, noteFont } from '#scene/dressLabel.ts';
import type { Overlay } from '#scene/FrameLoop.ts';
import { LabelMesh } from '#scene/LabelMesh.ts';
import type { LentOverlay, StillRequest } from '#scene/LargeStill.ts';
import type { Box, Label, PlacedLabel } from '#scene/label.ts';
import { type LabelRequest, layoutLabels } from '#scene/layoutLabels.ts';
import { overlayFrame } from '#scene/overlayFrame.ts';
import { TextAtlas } from '#scene/TextAtlas.ts';

/** While the camera moves, names are laid out anew at most this often, ms. */
const everyMs = 120;

type LentPicture = Pick<StillRequest, 'ratio' | 'width' | 'height' | 'labels'>;

/** Names in the picture: chooses which fit, draws them in one call, answers which one a pixel hits. */
export class LabelsLayer<T> implements Overlay {
  readonly scene = new Scene();
  #atlas: TextAtlas;
  #mesh: LabelMesh;
  #labels: readonly Label<T>[] = [];
  #placed: PlacedLabel<T>[] = [];
  #last = -Infinity;
  #stale = true;
  #dark = false;
  #shown = true;
  #hidden: (label: Label<T>, camera: PerspectiveCamera) => boolean = () => false;
  #obstacles: () => readonly Box[] = () => [];

  constructor(ratio: number) {
    overlayFrame.uRatio.value = ratio;
    this.#atlas = new TextAtlas(ratio);
    this.#mesh = new LabelMesh(this.#atlas.texture, this.#atlas.size, ratio);
    this.scene.add(this.#mesh.mesh);
  }

  /** Draws all texts anew for so many device pixels a CSS pixel. */
  setRatio(ratio: number): void {
    this.scene.remove(this.#mesh.mesh);
    this.#mesh.dispose();
    this.#atlas.dispose();
    this.#atlas = new TextAtlas(ratio);
    this.#mesh = new LabelMesh(this.#atlas.texture, this.#atlas.size, ratio);
    this.#mesh.mesh.visible = this.#shown;
    overlayFrame.uRatio.value = ratio;
    this.scene.add(this.#mesh.mesh);
    this.#stale = true;
  }

  /** Leaves all names out, or shows them again. */
  setShown(shown: boolean): void {
    this.#shown = shown;
    this.#mesh.mesh.visible = shown;
  }

  /** Dark pills and light names, for a picture of dusk or night. */
  setDark(dark: boolean): void {
    if (dark === this.#dark) return;
    this.#dark = dark;
    this.#stale = true;
  }

  /** Names that stand in the picture now. */
  get placed(): readonly PlacedLabel<T>[] {
    return this.#placed;
  }

  setLabels(labels: readonly Label<T>[]): void {
    this.#labels = labels;
    this.#stale = true;
  }

  /** Tells which labels the ground hides, and which boxes of the screen are taken by panels. */
  setSurroundings(
    hidden: (label: Label<T>, camera: PerspectiveCamera) => boolean,
    obstacles: () => readonly Box[],
  ): void {
    this.#hidden = hidden;
    this.#obstacles = obstacles;
    this.#stale = true;
  }

  /** Type has arrived: draws every text again where some lacked theirs, and says so. */
  refreshType(): boolean {
    if (!this.#atlas.lacking) return false;
    this.#atlas.clear();
    this.#stale = true;
    return true;
  }

  /** Panels moved, the window changed: lay out with the next frame. */
  relayout(): void {
    this.#stale = true;
  }

  update(camera: PerspectiveCamera, width: number, height: number, moving: boolean): boolean {
    this.#mesh.setViewport(width, height);
    overlayFrame.uViewport.value = [width, height];
    const now = performance.now();
    if (!this.#stale && (!moving || now - this.#last < everyMs)) return false;
    this.#last = now;
    this.#stale = moving;
    this.#layout(camera, width, height);
    return false;
  }

  /** Lends names and what else is drawn over the picture to one of another size, laid out for it without panels. */
  lend(camera: PerspectiveCamera, picture: LentPicture): LentOverlay {
    const { ratio, width, height, labels } = picture;
    const [mine, obstacles, shown] = [overlayFrame.uRatio.value, this.#obstacles, this.#shown];
    this.#obstacles = () => [];
    this.setRatio(ratio);
    this.setShown(labels);
    this.#layout(camera, width / ratio, height / ratio);
    return {
      scene: this.scene,
      setCell: (cellWidth, cellHeight) => {
        this.#mesh.setViewport(cellWidth, cellHeight);
        overlayFrame.uViewport.value = [cellWidth, cellHeight];
      },
      giveBack: () => {
        this.#obstacles = obstacles;
        this.#placed = [];
        this.setShown(shown);
        this.setRatio(mine);
      },
    };
  }

  /** The label whose box holds a pixel. */
  at(x: number, y: number): Label<T> | null {
    for (const { label, box } of this.#placed) {
      if (x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY) return label;
    }
    return null;
  }

  dispose(): void {
    this.#mesh.dispose();
    this.#atlas.dispose();
  }

  #layout(camera: PerspectiveCamera, width: number, height: number): void {
    const requests: LabelRequest<T>[] = [];
    const point = new Vector3();
    for (const label of this.#labels) {
      point.set(...label.at).project(camera);
      if (point.z >= 1 || Math.abs(point.x) > 1 || Math.abs(point.y) > 1) continue;
      if (this.#hidden(label, camera)) continue;
      requests.push({
        label,
        x: (point.x * 0.5 + 0.5) * width,
        y: (0.5 - point.y * 0.5) * height,
        ...labelSize(label, this.#widthOf(label)),
      });
    }
    const before = new Map(
      this.#placed.map(({ label, box, point: [x, y] }) => [
        label.id,
        [box.minX - x, box.minY - y] as const,
      ]),
    );
    const most = Math.min(
      20,
      Math.max(9, Math.round((width * height) / (this.#dark ? 90_000 : 66_000))),
    );
    this.#placed = layoutLabels(requests, {
      width,
      height,
      obstacles: this.#obstacles(),
      most,
      before,
    });
    this.#draw();
  }

  #widthOf(label: Label<T>): number {
    const width = this.#atlas.measure(label.text, labelFont(label));
    return label.note ? Math.max(width, this.#atlas.measure(label.note, noteFont)) : width;
  }

  #draw(): void {
    let dressed = this.#placed.map((placed) => dressLabel(placed, this.#atlas, this.#dark));
    if (dressed.includes(null)) {
      this.#atlas.clear();
      dressed = this.#placed.map((placed) => dressLabel(placed, this.#atlas, this.#dark));
    }
    this.#mesh.setQuads([
      ...dressed.flatMap((label) => label?.under ?? []),
      ...dressed.flatMap((label) => label?.over ?? []),
    ]);
  }
}
