import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { dialogStore, openDialog } from '#app/dialog.ts';
import { addLaterTexts } from '#app/texts.ts';
import { accountStore } from '#capabilities/accounts/account.store.ts';
import { Dialog } from '#ui/Dialog.tsx';

const ReportForm = lazy(async () => {
  const [{ ReportForm: form }] = await Promise.all([
    import('#capabilities/moderation/ReportForm.tsx'),
    addLaterTexts(),
  ]);
  return { default: form };
});

/** The form that reports the page of a company or product. */
export function ReportDialog() {
  const { t } = useTranslation('companies');
  const open = useStore(dialogStore, (state) => state.open);
  const email = useStore(accountStore, ({ me }) => me?.email ?? '');
  const page = open?.kind === 'report' ? open.page : null;
  const close = () => openDialog(null);
  return (
    <Dialog onClose={close} open={page !== null} title={t('report')}>
      {page && (
        <Suspense>
          <ReportForm email={email} onDone={close} page={page} />
        </Suspense>
      )}
    </Dialog>
  );
}
