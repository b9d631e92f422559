import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { useView } from '#view/useView.ts';
import { countryName } from './countryName.ts';
import type { Sections } from './pageSection.ts';
import { spokenLanguageName } from './spokenLanguage.ts';

/** Where a company exports to, in which languages it answers, and its NCAGE code. */
export function TradeView({ trade }: { trade: Sections['trade'] }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const { ncage, countries, languages } = trade;
  const listed = (names: readonly string[]) => names.join(', ') || t('none');
  return (
    <Facts
      facts={[
        {
          label: t('countries'),
          value: listed(countries.map((code) => countryName(code, language))),
        },
        {
          label: t('languages'),
          value: listed(languages.map((id) => textIn(spokenLanguageName(id), language))),
        },
        ...(ncage ? [{ label: 'NCAGE', value: ncage }] : []),
      ]}
      notStated=""
    />
  );
}
