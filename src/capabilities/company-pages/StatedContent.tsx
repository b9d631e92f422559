import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#ui/Section.tsx';
import { type PageContent, type SectionName, sectionNames } from './pageSection.ts';
import { SectionView } from './SectionView.tsx';

interface Props {
  readonly content: PageContent;
  /** Organisation whose draft it is; null where it is published. */
  readonly organisation: string | null;
  /** What can be done about parts that are not stated. */
  readonly ask?: (missing: readonly SectionName[]) => ReactNode;
}

/** Everything a company states, part by part; parts that are not stated are named in one line. */
export function StatedContent({ content, organisation, ask }: Props) {
  const shown = sectionNames.filter((name) => name !== 'logo' || organisation !== null);
  const { t } = useTranslation('companyPages');
  const isStated = (name: (typeof sectionNames)[number]) => (content[name] ?? null) !== null;
  const missing = sectionNames.filter((name) => name !== 'logo' && !isStated(name));
  return (
    <>
      {shown.filter(isStated).map((name) => (
        <Section key={name} title={t(`part.${name}`)}>
          <SectionView organisation={organisation} section={name} value={content[name]} />
        </Section>
      ))}
      {missing.length > 0 && (
        <>
          <p>
            {t('state.missing')}: {missing.map((name) => t(`part.${name}`)).join(', ')}
          </p>
          {ask?.(missing)}
        </>
      )}
    </>
  );
}
