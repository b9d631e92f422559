import { useTranslation } from 'react-i18next';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useView } from '#view/useView.ts';
import styles from './PaperLinks.module.css';

interface Props {
  readonly paper: 'comparison' | 'quotation' | 'purchase-order' | 'statement';
  /** Of the request for its buyer, of the bid for its supplier. */
  readonly path: string;
  /** What the paper is of, as its address takes it. */
  readonly of?: Readonly<Record<string, string>>;
}

const formats = { pdf: 'PDF', xlsx: 'Excel' } as const;

/** A paper of a request to be saved, in the language of the page. */
export function PaperLinks({ paper, path, of = {} }: Props) {
  const { t } = useTranslation('rfqs');
  const lang = useView((view) => view.language);
  const query = new URLSearchParams({ ...of, lang });
  return (
    <p className={styles.papers}>
      <span>{t(`paper.${paper}`)}</span>
      {(['pdf', 'xlsx'] as const).map((format) => (
        <LinkButton
          aria-label={`${t(`paper.${paper}`)} ${formats[format]}`}
          download
          href={`${path}/papers/${paper}/${format}?${query}`}
          key={format}
        >
          {formats[format]}
        </LinkButton>
      ))}
    </p>
  );
}
