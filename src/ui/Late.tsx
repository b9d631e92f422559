import { type ComponentType, createElement, useEffect, useSyncExternalStore } from 'react';

/** A component whose code comes when it is first wanted, or ahead of that. */
export interface Late<Props> {
  /** What stands meanwhile, or nothing, while its code is on its way; asks for it when it first stands on the page. */
  (props: Props): ReturnType<typeof createElement> | null;
  /** Asks for the code; a failure is forgotten, so that the next wish asks again. */
  readonly load: () => void;
  /** The component itself once it is here, else null; does not ask for it. */
  readonly useArrived: () => ComponentType<Props> | null;
}

const all: Late<never>[] = [];

/** Like React's `lazy`, but without a pause once the code is here, and able to be fetched ahead. */
export function late<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType,
): Late<Props> {
  let arrived: ComponentType<Props> | null = null;
  let asked = false;
  const listeners = new Set<() => void>();
  const load = (): void => {
    if (asked) return;
    asked = true;
    fetchPart().then(
      (part) => {
        arrived = part;
        for (const tell of [...listeners]) tell();
      },
      () => {
        asked = false;
      },
    );
  };
  const subscribe = (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  const useArrived = () => useSyncExternalStore(subscribe, () => arrived);
  const part: Late<Props> = Object.assign(
    (props: Props) => {
      const Part = useArrived();
      useEffect(load, []);
      if (Part) return createElement(Part, props);
      return Meanwhile ? createElement(Meanwhile) : null;
    },
    { load, useArrived },
  );
  all.push(part as Late<never>);
  return part;
}

/** Fetches every late part that this page knows. */
export function loadLateParts(): void {
  for (const { load } of all) load();
}
