import { useTranslation } from 'react-i18next';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import { Picture } from '#ui/Picture.tsx';
import type { Sections } from './pageSection.ts';
import styles from './SampleList.module.css';

interface Props {
  readonly samples: Sections['samples'];
  readonly organisation: string | null;
}

/** Samples of work with their pictures. */
export function SampleList({ samples, organisation }: Props) {
  const { t } = useTranslation('companyPages');
  return (
    <ul aria-label={t('part.samples')} className={styles.samples}>
      {samples.map(({ title, detail, year, pictures }) => (
        <li key={`${title} ${pictures[0]}`}>
          {pictures.length > 0 && (
            <div className={styles.pictures}>
              {pictures.map((id, i) => (
                <Picture
                  alt={`${title} ${i + 1}`}
                  folder={pictureFolder(id, organisation)}
                  key={id}
                  size={i === 0 ? 'medium' : 'small'}
                />
              ))}
            </div>
          )}
          <strong>{title}</strong>
          <span>{[detail, year].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
