import styles from './Logo.module.css';

interface Props {
  /** Address of its files, `size.avif` and `size.webp`. */
  readonly folder: string;
  /** Empty beside the name of whose it is. */
  readonly alt: string;
  /** As it stands at the head of a page. */
  readonly large?: boolean;
}

/** The sign of a company, whole, on white. */
export function Logo({ folder, alt, large = false }: Props) {
  return (
    <picture className={large ? styles.large : styles.logo}>
      <source srcSet={`${folder}/small.avif`} type="image/avif" />
      <img alt={alt} decoding="async" loading="lazy" src={`${folder}/small.webp`} />
    </picture>
  );
}
