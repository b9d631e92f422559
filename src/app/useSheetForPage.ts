import { useEffect } from 'react';
import type { SheetHeight } from '#ui/Sheet.tsx';
import { useView } from '#view/useView.ts';

/** On a phone a page takes the whole sheet, and makes room for the scene while it asks for a building. */
export function useSheetForPage(setSheet: (height: SheetHeight) => void): void {
  const page = useView((view) => view.page !== null);
  const picking = useView((view) => view.picking);
  useEffect(() => {
    if (page) setSheet(picking ? 'half' : 'full');
  }, [page, picking, setSheet]);
}
