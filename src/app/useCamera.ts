import { useEffect } from 'react';
import { homePose, planPitch } from '#app/homePose.ts';
import { ownerOf } from '#app/useEmphasis.ts';
import { buildingStore, featuresOf } from '#capabilities/buildings/building.store.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { companyStore } from '#capabilities/companies/company.store.ts';
import { flightToCompany } from '#capabilities/companies/flightToCompany.ts';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import { flightToSign } from '#capabilities/timeline/flightToSign.ts';
import { timelineStore } from '#capabilities/timeline/timeline.store.ts';
import type { Pose } from '#scene/CameraRig.ts';
import type { Stage } from '#scene/Stage.ts';
import type { EntityRef } from '#shared/entity.ts';
import { boundsOf } from '#shared/geo.ts';
import { type CameraView, hover, type View, viewStore } from '#view/view.store.ts';

/**
 * Keeps the camera and the view in step: address → camera; a choice, a flight or a button → camera; rest → address. A
 * choice whose buildings are known is framed by them, whatever flight came with it; one that is not yet known waits.
 */
export function useCamera(stage: Stage, tiles: TilesLayer | null): void {
  useEffect(() => {
    const home = (): CameraView => homePose(stage.camera.aspect);
    const opening = viewStore.getState();
    let written: CameraView | null = opening.camera;
    let waiting: EntityRef | null = opening.camera ? null : opening.choice;
    stage.rig.go(opening.camera ?? home(), false);

    let eases = false;
    const goTo = (choice: EntityRef, ease: boolean): boolean => {
      const to = destination(choice, tiles, stage);
      const here = to && groundStore.getState().terrain && !lacksTiles(choice, tiles);
      const known = here || choice !== waiting;
      waiting = here ? null : choice;
      eases = ease;
      if (to && known) stage.rig.go(uncovered(to, stage), ease);
      return to !== null;
    };
    const follow = (view: View, before: View): void => {
      const chosen = view.choice !== before.choice;
      const flies = view.flight !== before.flight;
      const steered = view.steer !== before.steer;
      if ((chosen || flies || steered) && view.hoverAt) hover(null);
      if (!view.choice) waiting = null;
      const there = chosen && view.choice !== null && goTo(view.choice, stage.easing);
      if (flies && view.flight && !(there && view.flight.pitch === undefined)) {
        const { cut, ...pose } = view.flight;
        waiting = null;
        stage.rig.go(
          pose.pitch === undefined ? uncovered(pose, stage) : pose,
          stage.easing && !cut,
        );
      }
      if (steered && view.steer) steer(stage, view.steer.kind, home());
    };
    const stops = [
      viewStore.subscribe(follow),
      stage.beforeFrame(() => waiting && goTo(waiting, eases)),
      groundStore.subscribe(() => {
        const { camera, choice } = viewStore.getState();
        if (!choice) stage.rig.go(camera ?? home(), false);
      }),
      stage.whenAtRest((pose) => {
        const rounded = round(pose);
        if (same(rounded, written ?? round(home()))) return;
        written = same(rounded, round(home())) ? null : rounded;
        viewStore.setState({ camera: written });
      }),
    ];
    if (waiting) goTo(waiting, false);
    return () => {
      for (const stop of stops) stop();
    };
  }, [stage, tiles]);
}

function whatIs(choice: EntityRef) {
  const companies = companyStore.getState();
  const owner = ownerOf(choice, companies);
  const company = owner?.kind === 'company' ? companies.byId.get(owner.id) : undefined;
  return {
    owner,
    company,
    gids: owner?.kind === 'building' ? [owner.id] : (company?.buildings ?? []),
  };
}

/** True while the buildings of a choice are known by number and not yet by their outlines. */
function lacksTiles(choice: EntityRef, tiles: TilesLayer | null): boolean {
  const { gids } = whatIs(choice);
  if (gids.length === 0) return false;
  return !buildingStore.getState().features || (tiles?.lacks(featuresOf(gids, false)) ?? true);
}

function destination(
  choice: EntityRef,
  tiles: TilesLayer | null,
  stage: Stage,
): Partial<Pose> | null {
  const { owner, company, gids } = whatIs(choice);
  const points = (tiles?.prisms(new Set(featuresOf(gids, false))) ?? []).flatMap(({ ring }) => [
    ...ring,
  ]);
  if (points.length > 0) {
    const [minX, minZ, maxX, maxZ] = boundsOf(points);
    const size = Math.hypot(maxX - minX, maxZ - minZ);
    const now = stage.rig.pose();
    return {
      x: (minX + maxX) / 2,
      z: (minZ + maxZ) / 2,
      distance: Math.max(420, Math.min(size * 3.4 + 260, 5200)),
      pitch: Math.min(40, Math.max(27, now.pitch)),
    };
  }
  if (company) return { ...flightToCompany(company.position), pitch: 32 };
  if (owner?.kind === 'event') {
    const { list } = timelineStore.getState();
    const event = list.state === 'ready' ? list.value.find(({ id }) => id === owner.id) : undefined;
    return event ? flightToSign(event) : null;
  }
  if (owner?.kind === 'block') {
    const block = groundStore.getState().ground?.blocks.find(({ id }) => id === owner.id);
    return block ? { x: block.x, z: block.z, distance: 3400, pitch: 34 } : null;
  }
  return null;
}

/** Moves a destination so that it stands in the middle of what panels leave free. */
function uncovered(to: Partial<Pose>, stage: Stage): Partial<Pose> {
  const { cover } = viewStore.getState();
  const now = { ...stage.rig.pose(), ...to };
  const height = stage.canvas.clientHeight || 1;
  const metres = (2 * now.distance * Math.tan((stage.camera.fov * Math.PI) / 360)) / height;
  const right = ((cover.left - cover.right) / 2) * metres;
  const down = ((cover.top - cover.bottom) / 2) * metres;
  const heading = (now.heading * Math.PI) / 180;
  const away = down / Math.max(0.35, Math.sin((now.pitch * Math.PI) / 180));
  return {
    ...to,
    x: now.x - Math.cos(heading) * right + Math.sin(heading) * away,
    z: now.z - Math.sin(heading) * right - Math.cos(heading) * away,
  };
}

function steer(stage: Stage, kind: NonNullable<View['steer']>['kind'], home: CameraView): void {
  if (kind === 'zoom-in') stage.rig.zoom(0.7, stage.easing);
  else if (kind === 'zoom-out') stage.rig.zoom(1 / 0.7, stage.easing);
  else if (kind === 'north') stage.rig.go({ heading: 0 }, stage.easing);
  else if (kind === 'tilt') stage.rig.go({ pitch: tilted(stage, home) }, stage.easing);
  else stage.rig.go(home, stage.easing);
}

/** From above where the view lies oblique, oblique where it is from above; degrees. */
function tilted(stage: Stage, home: CameraView): number {
  return stage.rig.pose().pitch > planPitch ? Math.max(home.pitch, 30) : 88;
}

/** As exact as the address keeps it. */
function round({ x, z, distance, heading, pitch }: Pose): CameraView {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return {
    x: Math.round(x),
    z: Math.round(z),
    distance: Math.round(distance),
    heading: tenth(heading) % 360,
    pitch: tenth(pitch),
  };
}

const same = (a: CameraView, b: CameraView): boolean =>
  (['x', 'z', 'distance', 'heading', 'pitch'] as const).every(
    (key) =>
      Math.abs(a[key] - b[key]) < 0.11 ||
      (key !== 'heading' && key !== 'pitch' && Math.abs(a[key] - b[key]) < 1.5),
  );
