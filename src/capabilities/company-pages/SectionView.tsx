import { useTranslation } from 'react-i18next';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import { textIn } from '#shared/localText.ts';
import { Logo } from '#ui/Logo.tsx';
import { Tag, TagRow } from '#ui/Tag.tsx';
import { useView } from '#view/useView.ts';
import { CertificateList } from './CertificateList.tsx';
import { ContactView } from './ContactView.tsx';
import { GateList } from './GateList.tsx';
import { HoursView } from './HoursView.tsx';
import { LimitsView } from './LimitsView.tsx';
import { materials } from './material.ts';
import { PhotoList } from './PhotoList.tsx';
import type { SectionName, Sections } from './pageSection.ts';
import { processes } from './process.ts';
import { SampleList } from './SampleList.tsx';
import { StatedRows } from './StatedRows.tsx';
import { TradeView } from './TradeView.tsx';

interface Props {
  readonly section: SectionName;
  /** Organisation whose draft it is; null where it is published. */
  readonly organisation: string | null;
  /** What is stated; null or undefined where nothing is. */
  readonly value: unknown;
}

/** What is stated in one part, to read. */
export function SectionView({ section, organisation, value }: Props) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  if (value === null || value === undefined) return <p>{t('state.missing')}</p>;
  if (Array.isArray(value) && value.length === 0) return <p>{t('none')}</p>;
  const stated = value as Sections[SectionName];
  const named = <T extends string>(
    ids: readonly T[],
    names: Record<T, { ko: string; en: string }>,
    other?: string,
  ) => (
    <TagRow label={t(`part.${section}`)}>
      {[...ids.map((id) => textIn(names[id], language)), ...(other ? [other] : [])].map((name) => (
        <li key={name}>
          <Tag>{name}</Tag>
        </li>
      ))}
    </TagRow>
  );
  switch (section) {
    case 'about': {
      const about = stated as Sections['about'];
      return (
        <p lang={language === 'en' && !about.en ? 'ko' : undefined}>
          {about[language] || about.ko}
        </p>
      );
    }
    case 'processes': {
      const { processes: ids, other } = stated as Sections['processes'];
      return named(ids, processes, other);
    }
    case 'materials': {
      const { materials: ids, other } = stated as Sections['materials'];
      return named(ids, materials, other);
    }
    case 'samples':
      return <SampleList organisation={organisation} samples={stated as Sections['samples']} />;
    case 'photos':
      return <PhotoList organisation={organisation} photos={stated as Sections['photos']} />;
    case 'limits':
      return <LimitsView limits={stated as Sections['limits']} />;
    case 'certificates':
      return <CertificateList certificates={stated as Sections['certificates']} />;
    case 'trade':
      return <TradeView trade={stated as Sections['trade']} />;
    case 'logo':
      return (
        <Logo
          alt={t('logo')}
          folder={pictureFolder((stated as Sections['logo']).picture, organisation)}
          large
        />
      );
    case 'hours':
      return <HoursView hours={stated as Sections['hours']} />;
    case 'gates':
      return <GateList gates={stated as Sections['gates']} />;
    case 'contact':
      return <ContactView contact={stated as Sections['contact']} />;
    case 'machines':
    case 'inspection':
    case 'capacity':
      return (
        <StatedRows
          rows={stated as Sections['machines' | 'inspection' | 'capacity']}
          section={section}
        />
      );
  }
}
