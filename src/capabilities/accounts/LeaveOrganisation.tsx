import { useTranslation } from 'react-i18next';
import { Confirm } from '#ui/Confirm.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { openPage } from '#view/view.store.ts';
import { leaveOrganisation } from './account.command.ts';
import { problemKey } from './problemKey.ts';

/** Leaves an organisation, once asked again. */
export function LeaveOrganisation({ id }: { id: string }) {
  const { t } = useTranslation('accounts');
  const leave = useSubmit(
    async () => {
      const left = await leaveOrganisation(id);
      if (!left.ok) say(t(`problem.${problemKey(left.error) ?? 'failed'}`));
      return left;
    },
    () => openPage({ name: 'account', id: null }),
  );
  return (
    <div>
      <Confirm
        ask={t('leaveAsk')}
        busy={leave.busy}
        label={t('leave')}
        no={t('no')}
        onYes={() => leave.send()}
        yes={t('yes')}
      />
    </div>
  );
}
