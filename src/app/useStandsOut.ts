import { useView } from '#view/useView.ts';

/** True while something in the scene stands out from the rest: a choice with buildings, a class, a sector, what is searched for. */
export function useStandsOut(): boolean {
  return useView(
    ({ choice, only, sector, lit }) =>
      only !== null ||
      sector !== null ||
      lit !== null ||
      (choice !== null && choice.kind !== 'block'),
  );
}
