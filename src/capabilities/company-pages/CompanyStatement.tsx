import { useTranslation } from 'react-i18next';
import { Footnote } from '#ui/Footnote.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { dayText } from '#view/dayText.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { AskButton } from './AskButton.tsx';
import type { Statement } from './companyPage.ts';
import { type PageContent, type SectionName, sectionNames } from './pageSection.ts';
import { StatedContent } from './StatedContent.tsx';

/** What a company states of itself, in its panel; nothing where it has not yet. */
export function CompanyStatement({ company }: { company: string }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<Statement>(`/api/statements/${company}`);
  if (entry.state === 'loading') return null;
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ stated, contactHeld, answers }) => {
        const ask = (missing: readonly SectionName[]) =>
          answers && <AskButton company={company} sections={missing} />;
        if (!stated) {
          if (!answers) return null;
          return (
            <>
              <p>{t('notYet')}</p>
              {ask(sectionNames.filter((name) => name !== 'logo'))}
            </>
          );
        }
        return (
          <>
            <StatedContent ask={ask} content={stated.content as PageContent} organisation={null} />
            {contactHeld && <p>{t('contactHeld')}</p>}
            <Footnote>{t('statedOn', { date: dayText(stated.publishedAt, language) })}</Footnote>
          </>
        );
      }}
    </ListOf>
  );
}
