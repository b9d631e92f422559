import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { linkToPage } from '#view/linkTo.ts';
import type { Leaving } from './leaving.ts';

/** What has to be done before an account can go, with the ways there. */
export function LeavingBlocked({ leaving, onCancel }: { leaving: Leaving; onCancel: () => void }) {
  const { t } = useTranslation('accounts');
  const { handOver, closeFirst } = leaving;
  return (
    <>
      <Notice>{t('leavingBlocked')}</Notice>
      <ul>
        {handOver.map(({ id, name }) => (
          <li key={id}>
            <RowLink
              label={name}
              note={t('handOver')}
              {...linkToPage({ name: 'organisation', id })}
            />
          </li>
        ))}
        {closeFirst.map(({ id, name }) => (
          <li key={id}>
            <RowLink
              label={name}
              note={t('closeFirst')}
              {...linkToPage({ name: 'organisation', id })}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button look="link" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}
