import { useTranslation } from 'react-i18next';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import { Picture } from '#ui/Picture.tsx';
import styles from './PhotoList.module.css';
import type { Sections } from './pageSection.ts';

interface Props {
  readonly photos: Sections['photos'];
  readonly organisation: string | null;
}

/** Photographs of the works, each under what it shows. */
export function PhotoList({ photos, organisation }: Props) {
  const { t } = useTranslation('companyPages');
  return (
    <ul aria-label={t('part.photos')} className={styles.photos}>
      {photos.map(({ picture, caption }, i) => (
        <li key={picture}>
          <figure>
            <Picture
              alt={caption}
              folder={pictureFolder(picture, organisation)}
              size={i === 0 ? 'medium' : 'small'}
            />
            <figcaption>{caption}</figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
