import { useStore } from 'zustand';
import { ownerOf } from '#app/useEmphasis.ts';
import { companyStore } from '#capabilities/companies/company.store.ts';
import { useView } from '#view/useView.ts';

/** True while buildings stand out from the rest: a choice that has some, a class, a sector, what is searched for. */
export function useStandsOut(): boolean {
  const narrowed = useView(
    ({ only, sector, lit }) => only !== null || sector !== null || lit !== null,
  );
  const choice = useView((view) => view.choice);
  const companies = useStore(companyStore);
  const owner = ownerOf(choice, companies);
  if (narrowed || owner?.kind === 'building') return true;
  return owner?.kind === 'company' && (companies.byId.get(owner.id)?.buildings.length ?? 0) > 0;
}
