import styles from './Picture.module.css';

interface Props {
  /** Address of its files, `size.avif` and `size.webp`. */
  readonly folder: string;
  readonly size: 'small' | 'medium' | 'large';
  readonly alt: string;
}

/** A picture in the best form the browser reads. */
export function Picture({ folder, size, alt }: Props) {
  return (
    <picture className={styles.picture}>
      <source srcSet={`${folder}/${size}.avif`} type="image/avif" />
      <img alt={alt} decoding="async" loading="lazy" src={`${folder}/${size}.webp`} />
    </picture>
  );
}
