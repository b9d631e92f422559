import {
  applySheet,
  type ProductsOf,
  sendSheet,
} from '#capabilities/product-sheets/productSheet.command.ts';
import { noSheetWork, sheetWork } from '#capabilities/product-sheets/sheetWork.store.ts';
import type { Language } from '#shared/language.ts';

/** Takes a file in place of what was there and compares it. */
export async function chooseSheet(of: ProductsOf, file: File, language: Language): Promise<void> {
  sheetWork.setState({ ...noSheetWork, company: of.company, file, doing: 'reading' });
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
      ? { ...noSheetWork, company: of.company, done: { id: plan.id, outcome: answer.value } }
      : { doing: null, failed: answer.error },
  );
}

export const leaveSheet = (): void => sheetWork.setState(noSheetWork);
