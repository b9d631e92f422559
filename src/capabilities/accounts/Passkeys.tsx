import { useTranslation } from 'react-i18next';
import { ItemList } from '#ui/ItemList.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Section } from '#ui/Section.tsx';
import { useRead } from '#view/useRead.ts';
import { AddPasskey } from './AddPasskey.tsx';
import { canUsePasskeys } from './askPasskey.command.ts';
import { PasskeyItem } from './PasskeyItem.tsx';
import { mostPasskeys, type Passkey } from './passkey.ts';

/** Passkeys of a person beside the password: named, removed, added. */
export function Passkeys() {
  const { t } = useTranslation('accounts');
  const [entry, reload] = useRead<{ items: Passkey[] }>('/api/me/passkeys');
  return (
    <Section title={t('passkeys')}>
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p>{t('noPasskey')}</p>
            ) : (
              <ItemList label={t('passkeys')}>
                {items.map((passkey) => (
                  <PasskeyItem key={passkey.id} onDone={reload} passkey={passkey} />
                ))}
              </ItemList>
            )}
            {!canUsePasskeys() && <p>{t('passkeysNotHere')}</p>}
            {canUsePasskeys() && items.length < mostPasskeys && <AddPasskey onDone={reload} />}
          </>
        )}
      </ListOf>
    </Section>
  );
}
