import { useTranslation } from 'react-i18next';
import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Confirm } from '#ui/Confirm.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { actOnProduct } from './ownProduct.command.ts';
import type { OwnProduct } from './ownProduct.ts';
import styles from './ProductEditor.module.css';
import { productProblemKey } from './productProblemKey.ts';
import { type TypedProduct, typedOf } from './typedProduct.ts';

interface Props {
  readonly page: PageOf;
  readonly product: OwnProduct;
  readonly onChanged: () => void;
  readonly onCopy: (typed: TypedProduct) => void;
}

/** What can be done with a product as a whole. */
export function ProductActs({ page, product, onChanged, onCopy }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const { id, draft, listed, archived } = product;
  const name = textIn(draft.name, language);
  const done = (what: 'unlisted' | 'archiveDone' | 'restored' | 'deleted') => () => {
    say(t(what, { name }));
    onChanged();
  };
  const unlist = useSubmit(() => actOnProduct(page, id, { kind: 'unlist' }), done('unlisted'));
  const archive = useSubmit(() => actOnProduct(page, id, { kind: 'archive' }), done('archiveDone'));
  const restore = useSubmit(() => actOnProduct(page, id, { kind: 'restore' }), done('restored'));
  const remove = useSubmit(() => actOnProduct(page, id, { kind: 'delete' }), done('deleted'));
  const acts = [unlist, archive, restore, remove];
  const busy = acts.some((act) => act.busy);
  const problem = productProblemKey(acts.find((act) => act.problem)?.problem ?? null);
  const copy = () => {
    const typed = typedOf(draft);
    const { nameKo, nameEn } = typed;
    onCopy({
      ...typed,
      code: '',
      nameKo: t('copied', { name: nameKo, lng: 'ko' }),
      nameEn: nameEn && t('copied', { name: nameEn, lng: 'en' }),
    });
  };
  return (
    <div className={styles.acts}>
      <Button look="link" onClick={copy}>
        {t('copy')}
      </Button>
      {listed && !archived && (
        <Button disabled={busy} look="link" onClick={() => unlist.send()}>
          {t('unlist')}
        </Button>
      )}
      {archived ? (
        <Button disabled={busy} look="link" onClick={() => restore.send()}>
          {t('restore')}
        </Button>
      ) : (
        <Button disabled={busy} look="link" onClick={() => archive.send()}>
          {t('archive')}
        </Button>
      )}
      {(!listed || archived) && (
        <Confirm
          ask={t('deleteAsk')}
          busy={busy}
          label={t('delete')}
          no={t('no')}
          onYes={() => remove.send()}
          yes={t('deleteYes')}
        />
      )}
      {problem && <Notice urgent>{t(`problem.${problem}`)}</Notice>}
    </div>
  );
}
