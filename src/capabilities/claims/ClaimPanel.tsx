import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '#capabilities/companies/company.ts';
import { textIn } from '#shared/localText.ts';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { ClaimForm } from './ClaimForm.tsx';
import styles from './ClaimPanel.module.css';
import { Picking } from './Picking.tsx';
import { rememberClaim } from './rememberedClaim.store.ts';

interface Props {
  /** Company whose page is claimed; null for a tenant that has none. */
  readonly company: string | null;
  /** How to sign in; null for somebody who has. */
  readonly signIn: ReactNode | null;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly onDone: () => void;
}

/** Claims the page of a company, once signed in. */
export function ClaimPanel(props: Props) {
  const { company, signIn } = props;
  useEffect(() => {
    if (signIn !== null) rememberClaim({ name: 'claim', id: company });
  }, [company, signIn]);
  return company === null ? <NewTenant {...props} /> : <Known {...props} company={company} />;
}

function NewTenant({ signIn, organisations, onDone }: Props) {
  const { t } = useTranslation('claims');
  const picking = useView((view) => view.picking);
  return (
    <Panel onClose={() => openPage(null)} title={t('newTitle')}>
      {picking && <Picking />}
      <div className={styles.fill} hidden={picking}>
        <p>{t(signIn ? 'signInFirst' : 'intro')}</p>
        {signIn ?? <ClaimForm company={null} onDone={onDone} organisations={organisations} />}
      </div>
    </Panel>
  );
}

function Known({ company: id, signIn, organisations, onDone }: Props & { company: string }) {
  const { t } = useTranslation(['claims', 'companies']);
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<Company>(`/api/companies/${id}`);
  return (
    <LoadedPanel
      entry={entry}
      kind={() => t('title')}
      missing={t('companies:missing')}
      onClose={() => openPage(null)}
      onRetry={reload}
      title={({ name }) => textIn(name, language)}
    >
      {({ name }) => (
        <>
          <p>{t(signIn ? 'signInFirst' : 'intro')}</p>
          {signIn ?? (
            <ClaimForm
              company={{ id, name: name.ko }}
              onDone={onDone}
              organisations={organisations}
            />
          )}
        </>
      )}
    </LoadedPanel>
  );
}
