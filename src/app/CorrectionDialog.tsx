import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { dialogStore, openDialog } from '#app/dialog.ts';
import { Dialog } from '#ui/Dialog.tsx';

const CorrectionForm = lazy(async () => ({
  default: (await import('#capabilities/corrections/CorrectionForm.tsx')).CorrectionForm,
}));

/** The form that asks for a correction or withdrawal of a company's page. */
export function CorrectionDialog() {
  const { t } = useTranslation('corrections');
  const open = useStore(dialogStore, (state) => state.open);
  const company = open?.kind === 'correction' ? open.company : null;
  const close = () => openDialog(null);
  return (
    <Dialog onClose={close} open={company !== null} title={t('title')}>
      {company && (
        <Suspense>
          <CorrectionForm company={company} onDone={close} />
        </Suspense>
      )}
    </Dialog>
  );
}
