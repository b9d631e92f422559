import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { useView } from '#view/useView.ts';
import { countryCodes, countryName } from './countryName.ts';
import styles from './PageEditor.module.css';

interface Props {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any of all countries, one after another. */
export function CountryField({ label, values, onChange }: Props) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const byName = countryCodes
    .filter((code) => !values.includes(code))
    .map((value) => ({ value: value as string, label: countryName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <div className={styles.countries}>
      <Select
        label={label}
        onChange={(code) => code !== '' && onChange([...values, code])}
        options={[{ value: '', label: t('addCountry') }, ...byName]}
        value=""
      />
      <ul aria-label={label}>
        {values.map((code) => (
          <li key={code}>
            <Button onClick={() => onChange(values.filter((one) => one !== code))}>
              {countryName(code, language)} <span aria-hidden="true">×</span>
              <span className="visually-hidden">{t('remove')}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
