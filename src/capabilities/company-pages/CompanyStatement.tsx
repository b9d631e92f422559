import { useTranslation } from 'react-i18next';
import { Footnote } from '#ui/Footnote.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { dayText } from '#view/dayText.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import type { Statement } from './companyPage.ts';
import type { PageContent } from './pageSection.ts';
import { StatedContent } from './StatedContent.tsx';

/** What a company states of itself, in its panel; nothing where it has not yet. */
export function CompanyStatement({ company }: { company: string }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<Statement>(`/api/statements/${company}`);
  if (entry.state === 'loading') return null;
  if (entry.state === 'ready' && entry.value.stated === null) return null;
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ stated, contactHeld }) =>
        stated && (
          <>
            <StatedContent content={stated.content as PageContent} />
            {contactHeld && <p>{t('contactHeld')}</p>}
            <Footnote>{t('statedOn', { date: dayText(stated.publishedAt, language) })}</Footnote>
          </>
        )
      }
    </ListOf>
  );
}
