import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { BasicFields } from './BasicFields.tsx';
import {
  type EditingProduct,
  editingProducts,
  keepProduct,
  newOf,
} from './editingProduct.store.ts';
import { actOnProduct, saveProduct } from './ownProduct.command.ts';
import type { OwnProduct } from './ownProduct.ts';
import { ProductConflict } from './ProductConflict.tsx';
import styles from './ProductEditor.module.css';
import type { ProductFields } from './productFields.ts';
import { productProblemKey } from './productProblemKey.ts';
import { type ProductProblem, productProblems } from './productProblems.ts';
import type { ProductSlots } from './productSlots.ts';
import { SpecFields } from './SpecFields.tsx';
import { TermFields } from './TermFields.tsx';
import { TradeFields } from './TradeFields.tsx';
import { emptyProduct, statedOf, typedOf } from './typedProduct.ts';

interface Props {
  readonly page: PageOf;
  /** The product that is changed; null for a new one. */
  readonly product: OwnProduct | null;
  readonly slots: ProductSlots<ReactNode>;
  readonly onSaved: (id: string) => void;
  /** Throws a new one away. */
  readonly onDiscard?: () => void;
}

/** The form of a product. What is written stays until it is saved, whatever else is looked at. */
export function ProductForm({ page, product, slots, onSaved, onDiscard }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const kept = product?.id ?? newOf(page.company);
  const written = useStore(editingProducts, ({ open }) => open.get(kept));
  const [checked, setChecked] = useState(false);
  const [missed, setMissed] = useState(false);
  const rev = product?.rev ?? 0;
  const editing: EditingProduct = written ?? {
    typed: product ? typedOf(product.draft) : emptyProduct,
    ...{ rev, key: '' },
  };
  const { typed } = editing;
  const { model, step, papers } = typed;
  const problems = checked ? productProblems(statedOf(typed)) : new Map<string, ProductProblem>();
  const isBehind = product !== null && editing.rev !== rev;
  const saved = (what: 'saved' | 'listedNow') => (answer: { id: string }) => {
    keepProduct(kept, null);
    setChecked(false);
    say(t(what, { name: typed.nameKo }));
    onSaved(answer.id);
  };
  const send = async () => {
    const answer = await saveProduct(page, product?.id ?? null, editing);
    if (!answer.ok && answer.error.reason === 'changed') onSaved(product?.id ?? '');
    return answer;
  };
  const save = useSubmit(send, saved('saved'));
  const list = useSubmit(async () => {
    const answer = await send();
    if (!answer.ok) return answer;
    const { id, rev: at } = answer.value;
    const listed = await actOnProduct(page, id, { kind: 'list', rev: at });
    if (!listed.ok && listed.error.reason !== 'unchanged') {
      keepProduct(kept, null);
      onSaved(id);
      return listed;
    }
    return answer;
  }, saved('listedNow'));
  const busy = save.busy || list.busy;
  const refused = productProblemKey(save.problem ?? list.problem);
  const fits = (): boolean => {
    const isRight = productProblems(statedOf(typed)).size === 0;
    setChecked(true);
    setMissed(!isRight);
    return isRight && !isBehind;
  };
  const fields: ProductFields = {
    page,
    typed,
    onChange: (change) => {
      setMissed(false);
      keepProduct(kept, { ...editing, typed: { ...typed, ...change } });
    },
    wrong: (field) => {
      const problem = problems.get(field);
      return problem && t(`wrong.${problem}`);
    },
  };
  return (
    <Form
      action={t('save')}
      beside={
        <>
          {!product?.archived && (
            <Button disabled={busy} onClick={() => fits() && list.send()}>
              {t(list.busy ? 'listing' : 'list')}
            </Button>
          )}
          {written && (
            <Button
              disabled={busy}
              look="link"
              onClick={() => (onDiscard ? onDiscard() : keepProduct(kept, null))}
            >
              {t('discard')}
            </Button>
          )}
        </>
      }
      busy={busy}
      busyAction={t('saving')}
      long
      onSubmit={(event) => {
        event.preventDefault();
        if (fits()) save.send();
      }}
      problem={
        missed && problems.size > 0
          ? t('problem.fields')
          : refused === null || (refused === 'changed' && isBehind)
            ? null
            : t(`problem.${refused}`)
      }
    >
      {isBehind && (
        <ProductConflict
          by={product.by ?? t('somebodyLeft')}
          onMine={() => keepProduct(kept, { ...editing, rev })}
          onTheirs={() => keepProduct(kept, null)}
          organisation={page.organisation}
          theirs={product.draft}
          title={textIn(product.draft.name, language)}
        />
      )}
      <BasicFields {...fields} />
      <SpecFields {...fields} />
      <TermFields {...fields} />
      <fieldset className={styles.group}>
        <legend>{t('files')}</legend>
        {slots.fileFields(page.organisation, { model, step, papers: [...papers] }, fields.onChange)}
      </fieldset>
      <TradeFields {...fields} />
    </Form>
  );
}
