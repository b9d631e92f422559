import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Picture } from '#ui/Picture.tsx';
import { countText } from '#view/quantities.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { movedTo } from './movedTo.ts';
import { orderProducts } from './ownProduct.command.ts';
import type { OwnProduct } from './ownProduct.ts';
import styles from './ProductRows.module.css';
import { productProblemKey } from './productProblemKey.ts';
import { stateOfProduct } from './stateOfProduct.ts';

/** Products from which on they can be searched. */
const many = 10;

interface Props {
  readonly page: PageOf;
  readonly items: readonly OwnProduct[];
  readonly current: string | null;
  readonly edits: boolean;
  readonly onChoose: (id: string) => void;
  readonly onMoved: () => void;
}

/** Products of a company in its order, archived ones folded away. */
export function ProductRows({ page, items, current, edits, onChoose, onMoved }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const [q, setQ] = useState('');
  const [showsArchived, showArchived] = useState(false);
  const order = useRef<readonly string[]>([]);
  const move = useSubmit(() => orderProducts(page, order.current), onMoved);
  const problem = productProblemKey(move.problem);
  const archived = items.filter((item) => item.archived);
  const wanted = q.trim().toLowerCase();
  const fits = ({ draft }: OwnProduct) =>
    [draft.name.ko, draft.name.en, draft.code].some((text) => text?.toLowerCase().includes(wanted));
  const live = items.filter((item) => !item.archived && fits(item));
  const n = countText(archived.length, language);
  const row = (item: OwnProduct, at: number) => (
    <Row
      current={item.id === current}
      item={item}
      key={item.id}
      onChoose={onChoose}
      onMove={
        edits && item.id === current && wanted === '' && !item.archived
          ? (by) => {
              order.current = movedTo(
                items.map(({ id }) => id),
                item.id,
                live[at + by]?.id ?? item.id,
              );
              move.send();
            }
          : null
      }
      page={page}
    />
  );
  return (
    <>
      {items.length > many && (
        <Field
          label={t('find')}
          onChange={(event) => setQ(event.target.value)}
          type="search"
          value={q}
        />
      )}
      {live.length === 0 && wanted !== '' && <p role="status">{t('foundNone', { q })}</p>}
      <ul aria-label={t('products')} className={styles.rows}>
        {live.map(row)}
      </ul>
      {problem && <Notice urgent>{t(`problem.${problem}`)}</Notice>}
      {archived.length > 0 && (
        <Button look="link" onClick={() => showArchived(!showsArchived)}>
          {showsArchived ? t('hideArchived') : t('showArchived', { n })}
        </Button>
      )}
      {showsArchived && (
        <ul aria-label={t('archived')} className={styles.rows}>
          {archived.map(row)}
        </ul>
      )}
    </>
  );
}

interface RowProps {
  readonly page: PageOf;
  readonly item: OwnProduct;
  readonly current: boolean;
  readonly onChoose: (id: string) => void;
  /** Moves it by so many places; null where it cannot be moved. */
  readonly onMove: ((by: 1 | -1) => void) | null;
}

function Row({ page, item, current, onChoose, onMove }: RowProps) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const name = textIn(item.draft.name, language);
  const state = stateOfProduct(item);
  const [picture] = item.draft.pictures;
  return (
    <li className={styles.row} data-current={current || undefined}>
      <button
        aria-current={current || undefined}
        className={styles.choose}
        onClick={() => onChoose(item.id)}
        type="button"
      >
        <span className={styles.picture}>
          {picture && (
            <Picture alt="" folder={pictureFolder(picture, page.organisation)} size="small" />
          )}
        </span>
        <span className={styles.name}>
          {name}
          <small data-state={state}>{t(state)}</small>
        </span>
      </button>
      {onMove && (
        <span className={styles.moves}>
          <IconButton icon="up" label={t('up', { name })} onClick={() => onMove(-1)} />
          <IconButton icon="down" label={t('down', { name })} onClick={() => onMove(1)} />
        </span>
      )}
    </li>
  );
}
