import { createStore } from 'zustand/vanilla';
import type { SheetOutcome, SheetPlan } from '#capabilities/product-sheets/productSheet.ts';
import type { ReadProblem } from '#view/readJson.ts';

/** A file of products from its choice to its application; it stays while other things are looked at. */
export interface SheetWork {
  /** Company whose products it is for. */
  readonly company: string;
  readonly file: File | null;
  readonly plan: SheetPlan | null;
  readonly doing: 'reading' | 'applying' | null;
  /** Why the last step failed; the file is still there. */
  readonly failed: ReadProblem | null;
  readonly done: { readonly id: string; readonly outcome: SheetOutcome } | null;
}

/** No file is being looked at. */
export const noSheetWork: SheetWork = {
  ...{ company: '', file: null, plan: null },
  ...{ doing: null, failed: null, done: null },
};

export const sheetWork = createStore<SheetWork>(() => noSheetWork);
