import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { CompanyName } from './CompanyName.tsx';
import styles from './Rfq.module.css';
import { mostCompanies } from './rfq.ts';
import type { RfqFields } from './rfqFields.ts';
import { Suggestions } from './Suggestions.tsx';

/** To whom it goes: companies that were chosen, and the way to find more. */
export function CompanyChoice({ organisation, typed, onChange, wrong }: RfqFields) {
  const { t } = useTranslation('rfqs');
  const { companies } = typed;
  const problem = wrong('companies');
  return (
    <fieldset className={styles.group}>
      <legend>{t('companies', { count: companies.length })}</legend>
      {companies.length > 0 && (
        <ul aria-label={t('chosenCompanies')} className={styles.bids}>
          {companies.map((id) => (
            <li key={id}>
              <span className={styles.name}>
                <CompanyName id={id} />
              </span>
              <Button
                look="link"
                onClick={() => onChange({ companies: companies.filter((one) => one !== id) })}
              >
                {t('dropCompany')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {companies.length < mostCompanies && (
        <Suggestions
          chosen={companies}
          onChoose={(id) => onChange({ companies: [...companies, id] })}
          organisation={organisation}
        />
      )}
    </fieldset>
  );
}
