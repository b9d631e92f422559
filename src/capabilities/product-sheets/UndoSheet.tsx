import { useTranslation } from 'react-i18next';
import { Confirm } from '#ui/Confirm.tsx';
import { say } from '#ui/toasts.ts';
import { countText } from '#view/quantities.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { type ProductsOf, undoSheet } from './productSheet.command.ts';
import { leaveSheet } from './sheetWork.command.ts';

/** The way back from an applied file. */
export function UndoSheet({
  id,
  of,
  onChanged,
}: {
  id: string;
  of: ProductsOf;
  onChanged: () => void;
}) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  const undo = useSubmit(
    () => undoSheet(of, id),
    ({ undone, kept }) => {
      const n = countText(undone, language);
      say(kept > 0 ? t('undoneSome', { n, kept: countText(kept, language) }) : t('undone', { n }));
      leaveSheet();
      onChanged();
    },
  );
  const reason = undo.problem?.reason;
  return (
    <>
      <Confirm
        ask={t('undoAsk')}
        busy={undo.busy}
        label={t('undo')}
        no={t('no')}
        onYes={() => undo.send()}
        yes={t('yes')}
      />
      {undo.problem && (
        <p role="alert">
          {undo.problem.code === 'offline'
            ? t('offline')
            : t(reason === 'changed' || reason === 'undone' ? `undoRefused.${reason}` : 'failed')}
        </p>
      )}
    </>
  );
}
