import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { cancelInvitation } from './account.command.ts';

interface Props {
  readonly organisation: string;
  readonly invitation: string;
  readonly onDone: () => void;
}

/** Takes an invitation back. */
export function CancelInvitation({ organisation, invitation, onDone }: Props) {
  const { t } = useTranslation('accounts');
  const cancel = useSubmit(() => cancelInvitation(organisation, invitation), onDone);
  return (
    <Button disabled={cancel.busy} look="link" onClick={() => cancel.send()}>
      {t('cancel')}
    </Button>
  );
}
