import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '#capabilities/companies/company.ts';
import { textIn } from '#shared/localText.ts';
import { ListOf } from '#ui/ListOf.tsx';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { Asked } from './Asked.tsx';
import { AskForm } from './AskForm.tsx';
import type { Outcome, Who } from './asking.ts';
import { HandoverForm } from './HandoverForm.tsx';
import type { Reception } from './reception.ts';

interface Props {
  readonly company: string;
  /** Who has signed in; null for nobody. */
  readonly who: Who | null;
  readonly signIn: ReactNode;
}

/** Asks a company, or hands the question to the operator where nobody runs its page. */
export function AskPanel({ company: id, who, signIn }: Props) {
  const { t } = useTranslation(['inquiries', 'companies']);
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<Company>(`/api/companies/${id}`);
  const [reception, again] = useRead<Reception>(`/api/receptions/${id}`);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <LoadedPanel
      entry={entry}
      kind={() => t('askTitle')}
      missing={t('companies:missing')}
      onClose={() => openPage(null)}
      onRetry={reload}
      title={({ name }) => textIn(name, language)}
    >
      {({ name }) =>
        outcome ? (
          <Asked name={textIn(name, language)} outcome={outcome} />
        ) : (
          <ListOf entry={reception} onRetry={again}>
            {({ claimed, takesGuests }) =>
              claimed ? (
                <AskForm
                  company={id}
                  onDone={setOutcome}
                  signIn={signIn}
                  takesGuests={takesGuests}
                  who={who}
                />
              ) : (
                <HandoverForm company={id} who={who} />
              )
            }
          </ListOf>
        )
      }
    </LoadedPanel>
  );
}
