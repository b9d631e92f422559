import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useStyle } from '#app/useStyle.ts';
import { buildingStore } from '#capabilities/buildings/building.store.ts';
import { companyStore } from '#capabilities/companies/company.store.ts';
import { SectorList } from '#capabilities/companies/SectorList.tsx';
import { BlockList } from '#capabilities/complex/BlockList.tsx';
import { ColourBy } from '#capabilities/styles/ColourBy.tsx';
import { TimelineList } from '#capabilities/timeline/TimelineList.tsx';
import { late } from '#ui/Late.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';

const StyleLegend = late(
  async () => (await import('#capabilities/styles/StyleLegend.tsx')).StyleLegend,
);

/** What the colours of the scene mean: the sectors with their companies, or the legend of another style; then the blocks. */
export function ListCard({ hasScene }: { hasScene: boolean }) {
  return hasScene ? (
    <Legend />
  ) : (
    <SectorList>
      <Folded />
    </SectorList>
  );
}

/** What else the place has, folded away. */
function Folded() {
  return (
    <>
      <BlockList />
      <TimelineList />
    </>
  );
}

function Legend() {
  const { t } = useTranslation(['companies', 'styles']);
  const language = useView((view) => view.language);
  const style = useView((view) => view.style);
  const list = useStore(companyStore, (state) => state.list);
  const buildings = useStore(buildingStore, (state) => state.manifest?.counts.buildings);
  useStyle();
  const totals = (count: number | undefined, key: 'total' | 'styles:totalBuildings') =>
    count === undefined ? null : t(key, { count, n: countText(count, language) });
  const companies = list.state === 'ready' ? list.value.length : undefined;
  return (
    <>
      <ColourBy
        total={
          style === 'sector'
            ? totals(companies, 'total')
            : totals(buildings, 'styles:totalBuildings')
        }
      />
      {style === 'sector' ? (
        <SectorList headed={false}>
          <Folded />
        </SectorList>
      ) : (
        <StyleLegend buildings={buildings ?? 0} style={style}>
          <Folded />
        </StyleLegend>
      )}
    </>
  );
}
