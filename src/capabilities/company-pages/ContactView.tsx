import { useTranslation } from 'react-i18next';
import { Facts } from '#ui/Facts.tsx';
import type { Sections } from './pageSection.ts';

/** How to reach and to visit a company. */
export function ContactView({ contact }: { contact: Sections['contact'] }) {
  const { t } = useTranslation('companyPages');
  const { department, phone, email, website, gate } = contact;
  const facts = [
    department && { label: t('department'), value: department },
    phone && {
      label: t('phone'),
      value: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>,
    },
    email && { label: t('email'), value: <a href={`mailto:${email}`}>{email}</a> },
    website && {
      label: t('website'),
      value: (
        <a href={website} rel="noopener noreferrer nofollow" target="_blank">
          {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
        </a>
      ),
    },
    gate && { label: t('gate'), value: gate },
  ].filter((fact) => typeof fact === 'object');
  return <Facts facts={facts} notStated="" />;
}
