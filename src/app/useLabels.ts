import { useEffect } from 'react';
import { useStore } from 'zustand';
import { ownerOf } from '#app/useEmphasis.ts';
import { featuresOf } from '#capabilities/buildings/building.store.ts';
import { companyStore } from '#capabilities/companies/company.store.ts';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { companyLabels } from '#capabilities/companies/companyLabels.ts';
import { gateLabels } from '#capabilities/company-pages/gateLabels.ts';
import { placePickingStore } from '#capabilities/company-pages/placePicking.store.ts';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { placeLabels } from '#capabilities/complex/placeLabels.ts';
import { measureLabels } from '#capabilities/measuring/measureLabels.ts';
import { measuringStore } from '#capabilities/measuring/measuring.store.ts';
import { modelLabels } from '#capabilities/product-files/modelLabels.ts';
import { placedModelStore } from '#capabilities/product-files/placedModel.store.ts';
import { type Painted, styleStore } from '#capabilities/styles/style.store.ts';
import { signLabels } from '#capabilities/timeline/signLabels.ts';
import { timelineStore } from '#capabilities/timeline/timeline.store.ts';
import type { Box } from '#scene/label.ts';
import type { Stage } from '#scene/Stage.ts';
import { viewStore } from '#view/view.store.ts';

/** Names in the picture: tenants by weight, then blocks, roads, waters and peaks; none under a panel or behind a hill. */
export function useLabels(stage: Stage): void {
  const companies = useStore(companyStore);
  const { ground, terrain } = useStore(groundStore);
  const language = useStore(viewStore, (view) => view.language);
  const choice = useStore(viewStore, (view) => view.choice);
  const sector = useStore(viewStore, (view) => view.sector);
  const lit = useStore(viewStore, (view) => view.lit);
  const { only, painted } = useStore(styleStore);
  const measures = useStore(measuringStore, ({ done }) => done);
  const gates = useStore(placePickingStore, (store) => store.gates);
  const timeline = useStore(timelineStore, (state) => state.list);
  const model = useStore(placedModelStore, (state) => state.model);
  const cover = useStore(viewStore, (view) => view.cover);

  useEffect(() => {
    if (!ground || !terrain) return;
    const heightAt = (x: number, z: number): number => groundHeight(terrain, x, z);
    const owner = ownerOf(choice, companies);
    const chosen =
      owner?.kind === 'company'
        ? new Set([owner.id])
        : new Set(
            (owner?.kind === 'building' ? (companies.inBuilding.get(owner.id) ?? []) : []).map(
              ({ id }) => id,
            ),
          );
    const list = companies.list.state === 'ready' ? companies.list.value : [];
    stage.labels.setLabels([
      ...companyLabels(list, {
        language,
        heightAt,
        chosen,
        sector,
        lit: lit ?? (only && gidsOf(list, only)),
        colourOf: painted && painted.style !== 'sector' ? squareColours(painted, only) : undefined,
      }),
      ...placeLabels(ground, { language, heightAt }),
      ...gateLabels(gates, heightAt),
      ...measureLabels(measures, language),
      ...modelLabels(model, language),
      ...signLabels(timeline.state === 'ready' ? timeline.value : [], {
        language,
        heightAt,
        chosen: choice?.kind === 'event' ? choice.id : null,
      }),
    ]);
    stage.loop.change();
  }, [
    stage,
    companies,
    ground,
    terrain,
    language,
    choice,
    sector,
    lit,
    only,
    painted,
    timeline,
    measures,
    gates,
    model,
  ]);

  useEffect(() => {
    stage.labels.setSurroundings((label) => stage.behindHill(label), panels);
    stage.loop.change();
    void cover;
  }, [stage, cover]);

  useEffect(() => {
    const redraw = (): void => {
      if (stage.labels.refreshType()) stage.loop.change();
    };
    document.fonts.addEventListener('loadingdone', redraw);
    return () => document.fonts.removeEventListener('loadingdone', redraw);
  }, [stage]);
}

/** Buildings of these companies that are among some features. */
function gidsOf(companies: readonly CompanySummary[], features: readonly number[]): Set<string> {
  const among = new Set(features);
  const all = companies.flatMap(({ buildings }) => buildings);
  return new Set(all.filter((gid) => featuresOf([gid], false).some((fid) => among.has(fid))));
}

/** The square of a company in the colour that its first building (of those that stand out) wears; clay where that is not known. */
function squareColours(
  { colours, unknown }: Painted,
  only: readonly number[] | null,
): (company: CompanySummary) => string {
  const among = only && new Set(only);
  return ({ buildings }) => {
    const own = featuresOf(buildings, false);
    const colour = colours[own.find((fid) => among?.has(fid)) ?? own[0] ?? -1] ?? 0;
    return colour === 0 ? unknown : `#${colour.toString(16).padStart(6, '0')}`;
  };
}

/** Boxes of what lies over the picture, CSS pixels of the window. */
function panels(): Box[] {
  const all = [...document.querySelectorAll('[data-panels] > *, [data-covers-scene]')];
  const seen = all.filter((element) => getComputedStyle(element).visibility !== 'hidden');
  return seen.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { minX: left - 8, minY: top - 8, maxX: right + 8, maxY: bottom + 8 };
  });
}
