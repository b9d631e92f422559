import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Footnote } from '#ui/Footnote.tsx';
import { Section } from '#ui/Section.tsx';
import { SourceLine } from '#ui/SourceLine.tsx';
import { monthText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './CompanySources.module.css';
import type { Company } from './company.ts';

/** How the company is known to be here, from what, and as of when. */
export function CompanySources({
  company: { evidence, sources, asOf },
  correction,
}: {
  company: Company;
  correction: ReactNode;
}) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  return (
    <>
      <Section note={t(`grade.${evidence.grade}`)} title={t('evidence')}>
        <p className={styles.text} lang={evidence.text[language] ? undefined : 'ko'}>
          {textIn(evidence.text, language)}
        </p>
        <ul>
          {sources.map((source) => (
            <li key={source}>
              <SourceLine text={source} />
            </li>
          ))}
        </ul>
      </Section>
      <Footnote action={correction}>
        {t(evidence.grade === 'claimed' ? 'standingClaimed' : 'standing', {
          asOf: monthText(asOf, language),
        })}
      </Footnote>
    </>
  );
}
