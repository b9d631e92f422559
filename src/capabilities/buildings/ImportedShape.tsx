import { useTranslation } from 'react-i18next';
import { Facts } from '#ui/Facts.tsx';
import { Section } from '#ui/Section.tsx';
import { SourceLine } from '#ui/SourceLine.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import type { Building } from './building.ts';

/** Whose data an imported building is, since when it stands here, and what the register says of it. */
export function ImportedShape({ imported }: { imported: NonNullable<Building['imported']> }) {
  const { t } = useTranslation('buildings');
  const language = useView((view) => view.language);
  const { source, importedAt, name, floors, approved } = imported;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'Asia/Seoul' });
  const told = [
    name !== null && { label: t('registeredName'), value: <span lang="ko">{name}</span> },
    floors !== null && {
      label: t('floors'),
      value: t('floorCount', { count: floors, text: countText(floors, language) }),
    },
    approved !== null && { label: t('approved'), value: t('approvedIn', { year: approved }) },
  ].filter((fact) => fact !== false);
  return (
    <Section
      note={t('importedOn', { date: date.format(new Date(importedAt)) })}
      title={t('shapeFrom')}
    >
      <p>
        <SourceLine text={source} />
      </p>
      {told.length > 0 && <Facts facts={told} notStated={t('notStated')} />}
    </Section>
  );
}
