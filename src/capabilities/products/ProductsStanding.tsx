import { useTranslation } from 'react-i18next';
import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { countText } from '#view/quantities.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { listChanged } from './ownProduct.command.ts';
import type { OwnProduct } from './ownProduct.ts';
import styles from './ProductEditor.module.css';
import { productProblemKey } from './productProblemKey.ts';
import { stateOfProduct } from './stateOfProduct.ts';

interface Props {
  readonly page: PageOf;
  readonly items: readonly OwnProduct[];
  readonly edits: boolean;
  readonly onListed: () => void;
}

/** How many changes nobody sees yet, and the way to list them all. */
export function ProductsStanding({ page, items, edits, onListed }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const waiting = items.filter((item) => ['draft', 'changed'].includes(stateOfProduct(item)));
  const list = useSubmit(
    () => listChanged(page),
    ({ listed }) => {
      say(t('listedAll', { count: listed, n: countText(listed, language) }));
      onListed();
    },
  );
  const problem = productProblemKey(list.problem);
  const count = waiting.length;
  if (items.length === 0) return null;
  return (
    <div className={styles.standing}>
      {edits && count > 0 && (
        <Button disabled={list.busy} look="main" onClick={() => list.send()}>
          {t(list.busy ? 'listing' : 'listAll')}
        </Button>
      )}
      <span>
        {count > 0 ? t('waiting', { count, n: countText(count, language) }) : t('allListed')}
      </span>
      {!edits && <p>{t('readOnly')}</p>}
      {problem && <Notice urgent>{t(`problem.${problem}`)}</Notice>}
    </div>
  );
}
