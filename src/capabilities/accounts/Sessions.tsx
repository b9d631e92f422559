import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { dayText } from '#view/dayText.ts';
import { useRead } from '#view/useRead.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { endSession, signOutEverywhere } from './account.command.ts';
import type { Session } from './account.ts';
import { agentName } from './agentName.ts';

/** Browsers in which this person is signed in, and how to end that. */
export function Sessions() {
  const { t } = useTranslation('accounts');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<{ items: Session[] }>('/api/me/sessions');
  const everywhere = useSubmit(signOutEverywhere, () => openPage(null));
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ items }) => (
        <>
          <ItemList label={t('sessions')}>
            {items.map(({ id, agent, signedInAt, current }) => (
              <Item
                key={id}
                note={t('signedIn', { date: dayText(signedInAt, language) })}
                title={agentName(agent)}
              >
                {current ? t('thisBrowser') : <End id={id} onDone={reload} />}
              </Item>
            ))}
          </ItemList>
          <div>
            <Button disabled={everywhere.busy} look="link" onClick={() => everywhere.send()}>
              {t('everywhere')}
            </Button>
          </div>
        </>
      )}
    </ListOf>
  );
}

function End({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('accounts');
  const end = useSubmit(() => endSession(id), onDone);
  return (
    <Button disabled={end.busy} look="link" onClick={() => end.send()}>
      {t('end')}
    </Button>
  );
}
