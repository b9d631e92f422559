import { useTranslation } from 'react-i18next';
import { Confirm } from '#ui/Confirm.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { openPage } from '#view/view.store.ts';
import { closeOrganisation } from './account.command.ts';
import { problemKey } from './problemKey.ts';

/** Closes an organisation to which nobody else belongs, once asked again. */
export function CloseOrganisation({ id }: { id: string }) {
  const { t } = useTranslation('accounts');
  const close = useSubmit(
    async () => {
      const closed = await closeOrganisation(id);
      if (!closed.ok) say(t(`problem.${problemKey(closed.error) ?? 'failed'}`));
      return closed;
    },
    () => openPage({ name: 'account', id: null }),
  );
  return (
    <div>
      <Confirm
        ask={t('closeAsk')}
        busy={close.busy}
        label={t('close')}
        no={t('no')}
        onYes={() => close.send()}
        yes={t('yes')}
      />
    </div>
  );
}
