import type { Pose } from '#scene/CameraRig.ts';
import type { LabelStyle } from '#scene/label.ts';
import type { Stage } from '#scene/Stage.ts';

/** What `?probe` in the address lets tests ask of a scene; nobody else can reach it. */
export interface SceneProbe {
  /** Names that stand in the picture; boxes in CSS pixels of the canvas. */
  labels(): { text: string; style: LabelStyle; box: [number, number, number, number] }[];
  /** World → view and view → clip, column-major. */
  camera(): { view: number[]; projection: number[] };
  /** Moves the camera and its target east by so many metres at once, finer than an address can say. */
  nudge(metres: number): void;
  /** Flies to a pose as a person's flight would. */
  fly(pose: Pose): void;
  showLabels(shown: boolean): void;
  /** Leaves all objects of this name out of the picture. */
  leaveOut(name: string): void;
}

declare global {
  interface Window {
    scene?: SceneProbe;
  }
}

/** Lets tests ask the scene of this window. */
export function exposeStage(stage: Stage): void {
  window.scene = {
    labels: () =>
      stage.labels.placed.map(({ label: { text, style }, box }) => ({
        text,
        style,
        box: [box.minX, box.minY, box.maxX, box.maxY],
      })),
    camera: () => ({
      view: stage.camera.matrixWorldInverse.toArray(),
      projection: stage.camera.projectionMatrix.toArray(),
    }),
    nudge: (metres) => stage.rig.go({ x: stage.rig.pose().x + metres }, false),
    fly: (pose) => stage.rig.go(pose, true),
    leaveOut: (name) => stage.leaveOut(name),
    showLabels: (shown) => {
      stage.labels.setShown(shown);
      stage.loop.change();
    },
  };
}
