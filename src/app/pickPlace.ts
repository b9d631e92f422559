import { meetGround, middleRay } from '#app/meetGround.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { companyStore } from '#capabilities/companies/company.store.ts';
import type { Asked } from '#capabilities/company-pages/placePicking.store.ts';
import type { PickRay } from '#scene/Picker.ts';
import type { Stage } from '#scene/Stage.ts';
import { flyTo } from '#view/view.store.ts';

/** Metres the camera stands back from a company whose gate is asked for. */
const standBack = 520;

/** Shows a company's site and hands the next press on the ground to the form that asks; answers how to stop. */
export function pickPlace(
  stage: Stage,
  tiles: TilesLayer | null,
  { company, answer }: Asked,
): () => void {
  const position = companyStore.getState().byId.get(company)?.position;
  if (position) flyTo({ x: position.x, z: position.z, distance: standBack, pitch: 62 });
  const press = (ray: PickRay): void => {
    const met = meetGround(stage, tiles, ray);
    if (met) answer({ x: met.point.x, z: met.point.z });
  };
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.key !== 'Enter' || !target?.closest('[data-scene]')) return;
    press(middleRay(stage));
    event.preventDefault();
    event.stopPropagation();
  };
  document.querySelector<HTMLElement>('[data-scene]')?.focus();
  stage.picker.setTool({ press, move: () => {}, finish: () => {} });
  window.addEventListener('keydown', onKey, { capture: true });
  return () => {
    stage.picker.setTool(null);
    window.removeEventListener('keydown', onKey, { capture: true });
  };
}
