import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Section } from '#ui/Section.tsx';
import { useRead } from '#view/useRead.ts';
import { IssuerForm } from './IssuerForm.tsx';
import { issuerPath } from './paperIssuer.command.ts';
import type { PaperIssuer as Issuer } from './paperIssuer.ts';
import { SealField } from './SealField.tsx';

interface Props {
  readonly organisation: string;
  readonly edits: boolean;
}

/** What quotations, orders and statements say of their maker, and its seal; folded away until wanted. */
export function PaperIssuer(props: Props) {
  const { t } = useTranslation('tradePapers');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div>
        <Button look="link" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      </div>
    );
  }
  return <Opened {...props} onClose={() => setOpen(false)} />;
}

function Opened({ organisation, edits, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('tradePapers');
  const [entry, reload] = useRead<Issuer>(issuerPath(organisation));
  return (
    <Section title={t('title')}>
      <p>{t('about')}</p>
      <ListOf entry={entry} onRetry={reload}>
        {(issuer) => (
          <>
            <Section title={t('seal.name')}>
              <SealField
                edits={edits}
                onChanged={reload}
                organisation={organisation}
                seal={issuer.seal}
              />
            </Section>
            <IssuerForm
              edits={edits}
              issuer={issuer}
              onClose={onClose}
              onSaved={reload}
              organisation={organisation}
            />
          </>
        )}
      </ListOf>
    </Section>
  );
}
