import { createStore } from 'zustand/vanilla';
import {
  applySheet,
  type ProductsOf,
  sendSheet,
} from '#capabilities/product-sheets/productSheet.command.ts';
import type { SheetOutcome, SheetPlan } from '#capabilities/product-sheets/productSheet.ts';
import type { Language } from '#shared/language.ts';
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

const nothing: SheetWork = {
  ...{ company: '', file: null, plan: null },
  ...{ doing: null, failed: null, done: null },
};

export const sheetWork = createStore<SheetWork>(() => nothing);

/** Takes a file in place of what was there and compares it. */
export async function chooseSheet(of: ProductsOf, file: File, language: Language): Promise<void> {
  sheetWork.setState({ ...nothing, company: of.company, file, doing: 'reading' });
  const answer = await sendSheet(of, file, language);
  if (sheetWork.getState().file !== file) return;
  sheetWork.setState({
    doing: null,
    ...(answer.ok ? { plan: answer.value } : { failed: answer.error }),
  });
}

/** Carries out what the dry run showed; what it did is told once `onApplied` has shown the products anew. */
export async function carryOutSheet(
  of: ProductsOf,
  onApplied: () => Promise<unknown>,
): Promise<void> {
  const { plan, doing } = sheetWork.getState();
  if (!plan || doing) return;
  sheetWork.setState({ doing: 'applying', failed: null });
  const answer = await applySheet(of, plan.id);
  if (answer.ok) await onApplied();
  sheetWork.setState(
    answer.ok
      ? { ...nothing, company: of.company, done: { id: plan.id, outcome: answer.value } }
      : { doing: null, failed: answer.error },
  );
}

export const leaveSheet = (): void => sheetWork.setState(nothing);
