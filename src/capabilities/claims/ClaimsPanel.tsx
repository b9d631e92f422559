import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Panel } from '#ui/Panel.tsx';
import { openPage } from '#view/view.store.ts';
import { ClaimsOf } from './ClaimsOf.tsx';

interface Props {
  /** The claim to begin with. */
  readonly id: string | null;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** What has become of the claims of one's organisations. */
export function ClaimsPanel({ id, organisations }: Props) {
  const { t } = useTranslation('claims');
  return (
    <Panel onClose={() => openPage({ name: 'account', id: null })} title={t('claims')}>
      {organisations.length === 0 && <p>{t('none')}</p>}
      {organisations.map(({ id: organisation, name }) => (
        <ClaimsOf first={id} key={organisation} name={name} organisation={organisation} />
      ))}
      <div>
        <Button look="link" onClick={() => openPage({ name: 'claim', id: null })}>
          {t('newTenant')}
        </Button>
      </div>
    </Panel>
  );
}
