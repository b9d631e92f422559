import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Confirm } from '#ui/Confirm.tsx';
import { Item } from '#ui/ItemList.tsx';
import { say } from '#ui/toasts.ts';
import { dayText } from '#view/dayText.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { removePasskey } from './account.command.ts';
import { NamePasskey } from './NamePasskey.tsx';
import type { Passkey } from './passkey.ts';
import { problemKey } from './problemKey.ts';

interface Props {
  readonly passkey: Passkey;
  readonly onDone: () => void;
}

/** One passkey: when it was added and used, another name, the way out. */
export function PasskeyItem({ passkey: { id, name, addedAt, usedAt }, onDone }: Props) {
  const { t } = useTranslation('accounts');
  const language = useView((view) => view.language);
  const [naming, setNaming] = useState<boolean | null>(null);
  const remove = useSubmit(async () => {
    const gone = await removePasskey(id);
    if (!gone.ok) say(t(`problem.${problemKey(gone.error) ?? 'failed'}`));
    return gone;
  }, onDone);
  if (naming) {
    return (
      <li>
        <NamePasskey
          id={id}
          name={name}
          onDone={() => {
            setNaming(false);
            onDone();
          }}
        />
      </li>
    );
  }
  const added = t('passkeyAdded', { date: dayText(addedAt, language) });
  const used = usedAt && t('passkeyUsed', { date: dayText(usedAt, language) });
  return (
    <Item note={used ? `${added} · ${used}` : added} title={name}>
      <Button
        aria-label={t('renameOf', { name })}
        autoFocus={naming === false}
        look="link"
        onClick={() => setNaming(true)}
      >
        {t('rename')}
      </Button>
      <Confirm
        ask={t('removePasskeyAsk')}
        busy={remove.busy}
        label={t('removePasskey')}
        no={t('no')}
        onYes={() => remove.send()}
        yes={t('yes')}
      />
    </Item>
  );
}
