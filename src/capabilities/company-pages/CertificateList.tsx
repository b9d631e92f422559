import { useTranslation } from 'react-i18next';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { dayText } from '#view/dayText.ts';
import { useView } from '#view/useView.ts';
import type { Sections } from './pageSection.ts';

/** Certificates with number, issuer and the day they end. */
export function CertificateList({ certificates }: { certificates: Sections['certificates'] }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  return (
    <ItemList label={t('part.certificates')}>
      {certificates.map(({ standard, number, issuer, expires }) => (
        <Item
          key={`${standard} ${number}`}
          note={[number, issuer].filter(Boolean).join(' · ')}
          title={standard}
        >
          {expires && t('until', { date: dayText(`${expires}T03:00:00Z`, language) })}
        </Item>
      ))}
    </ItemList>
  );
}
