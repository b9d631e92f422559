import styles from './Picture.module.css';

interface Props {
  /** Address of its files, `size.avif` and `size.webp`. */
  readonly folder: string;
  readonly size: 'small' | 'medium' | 'large';
  readonly alt: string;
  /** Shown whole, on white, instead of filling its frame. */
  readonly whole?: boolean;
}

/** A picture in the best form the browser reads. */
export function Picture({ folder, size, alt, whole = false }: Props) {
  return (
    <picture className={whole ? styles.whole : styles.picture}>
      <source srcSet={`${folder}/${size}.avif`} type="image/avif" />
      <img alt={alt} decoding="async" loading="lazy" src={`${folder}/${size}.webp`} />
    </picture>
  );
}
