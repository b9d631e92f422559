import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { shownFolder } from '#capabilities/pictures/shownFolder.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { Logo } from '#ui/Logo.tsx';
import { OtherLanguage } from '#ui/OtherLanguage.tsx';
import { PanelActions } from '#ui/PanelActions.tsx';
import { Swatch } from '#ui/Swatch.tsx';
import { areaText, countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { choose, flyTo } from '#view/view.store.ts';
import styles from './CompanyPanel.module.css';
import { CompanyProducts } from './CompanyProducts.tsx';
import { CompanySites } from './CompanySites.tsx';
import { CompanySources } from './CompanySources.tsx';
import { companyDetails } from './company.store.ts';
import type { Company, toldFacts } from './company.ts';
import { flightToCompany } from './flightToCompany.ts';
import { sectorColours, sectorNames } from './sector.ts';

interface Props {
  readonly id: string;
  readonly hasScene: boolean;
  /** Copies the address of what is seen. */
  readonly onCopyLink: () => void;
  /** How to ask for a correction or withdrawal of this page. */
  readonly correction: ReactNode;
  /** How to ask the company. */
  readonly ask: ReactNode;
  /** Who runs this page, or how to claim it. */
  readonly standing: ReactNode;
  /** What the company states of itself. */
  readonly stated: ReactNode;
  /** How it stands now by its opening hours. */
  readonly now: (hours: NonNullable<Company['hours']>) => ReactNode;
}

/** The profile of a company, with where each fact comes from. */
export function CompanyPanel({ id, ...slots }: Props) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  const entry = useStore(companyDetails.store, (all) => all.get(id));
  useEffect(() => void companyDetails.load(id), [id]);
  return (
    <LoadedPanel
      entry={entry}
      kind={(company) => (
        <>
          <Swatch colour={sectorColours[company.sector]} />
          {company.sectorKnown ? textIn(sectorNames[company.sector], language) : t('sectorUnknown')}
        </>
      )}
      missing={t('missing')}
      onClose={() => choose(null)}
      onRetry={() => companyDetails.retry(id)}
      title={(company) => textIn(company.name, language)}
      lead={(company) =>
        company.logo && <Logo alt={t('logo')} folder={shownFolder(company.logo)} large />
      }
      under={(company) => <OtherNames company={company} language={language} />}
    >
      {(company) => <Profile company={company} {...slots} />}
    </LoadedPanel>
  );
}

function Profile({
  company,
  hasScene,
  onCopyLink,
  correction,
  ask,
  standing,
  stated,
  now,
}: { company: Company } & Omit<Props, 'id'>) {
  const { t } = useTranslation('companies');
  const language = useView((view) => view.language);
  return (
    <>
      <p className={styles.address}>{textIn(company.sites[0]?.address ?? { ko: '' }, language)}</p>
      {company.hours && now(company.hours)}
      {standing}
      {ask}
      <CompanyProducts company={company} />
      <Facts facts={factsOf(company, language, t)} notStated={t('notStated')} />
      {company.description && (
        <p lang={company.description[language] ? undefined : 'ko'}>
          {textIn(company.description, language)}
        </p>
      )}
      <PanelActions
        onCopyLink={onCopyLink}
        onShow={hasScene ? () => flyTo(flightToCompany(company.position)) : null}
      />
      {stated}
      <CompanySites sites={company.sites} />
      <CompanySources company={company} correction={correction} />
    </>
  );
}

function OtherNames({ company, language }: { company: Company; language: Language }) {
  const { t } = useTranslation('companies');
  return (
    <>
      <OtherLanguage language={language} text={company.name} />
      {company.formerNames.length > 0 && (
        <p className={styles.former} lang="ko">
          {t('formerly', { names: company.formerNames.join(', ') })}
        </p>
      )}
    </>
  );
}

type Say = ReturnType<typeof useTranslation<'companies'>>['t'];

/** Facts of public sources; of what they lack and the company tells itself, its own page speaks. */
function factsOf(company: Company, language: Language, t: Say): Fact[] {
  const area = company.sites.reduce<number | null>(
    (sum, { areaM2 }) => (areaM2 === null ? sum : (sum ?? 0) + areaM2),
    null,
  );
  const facts: (Fact & { readonly own?: (typeof toldFacts)[number] })[] = [
    {
      label: t('employees'),
      value: orNull(company.employees, (count) =>
        t('people', { count, n: countText(count, language) }),
      ),
    },
    { label: t('area'), value: orNull(area, (squareMetres) => areaText(squareMetres, language)) },
    { label: t('founded'), value: orNull(company.founded, (year) => t('year', { year })) },
    { label: t('field'), value: orNull(company.field, (field) => textIn(field, language)) },
    {
      own: 'certificates',
      label: t('certificates'),
      value: company.certificates.length > 0 ? company.certificates.join(', ') : null,
    },
    {
      own: 'website',
      label: t('website'),
      value: orNull(company.website, (site) => <Website site={site} />),
    },
  ];
  return facts.filter(({ own, value }) => value !== null || !own || !company.told.includes(own));
}

function orNull<T>(value: T | null, show: (value: T) => ReactNode): ReactNode | null {
  return value === null ? null : show(value);
}

function Website({ site }: { site: string }) {
  const href = /^https?:\/\//.test(site) ? site : `https://${site}`;
  return (
    <a href={href} rel="noopener noreferrer" target="_blank">
      {site.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
    </a>
  );
}
