import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunPage } from '#capabilities/company-pages/companyPage.ts';
import { textIn } from '#shared/localText.ts';
import { ListOf } from '#ui/ListOf.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { TabLinks } from '#ui/TabLinks.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { ProductEditor } from './ProductEditor.tsx';
import type { ProductSlots } from './productSlots.ts';

interface Props {
  readonly company: string | null;
  readonly slots: ProductSlots<ReactNode>;
}

/** Products of a company that one’s organisation runs; without a company, those there are. */
export function ProductsPanel({ company, slots }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<{ items: RunPage[] }>('/api/me/pages');
  const items = entry.state === 'ready' ? entry.value.items : [];
  const run = items.find((one) => one.company === company);
  return (
    <Panel
      kind={run && t('products')}
      onClose={() => openPage({ name: 'account', id: null })}
      title={run ? textIn(run.name, language) : t('my')}
    >
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) => (run ? <Editor run={run} slots={slots} /> : <Pages pages={items} />)}
      </ListOf>
    </Panel>
  );
}

function Editor({ run, slots }: { run: RunPage; slots: Props['slots'] }) {
  const { t } = useTranslation('ownProducts');
  const tabs = [
    { id: 'page', label: t('page'), link: linkToPage({ name: 'edit', id: run.company }) },
    {
      ...{ id: 'products', label: t('products') },
      link: linkToPage({ name: 'edit-products', id: run.company }),
    },
  ];
  return (
    <>
      <TabLinks current="products" label={t('partsOfPage')} tabs={tabs} />
      <ProductEditor run={run} slots={slots} />
    </>
  );
}

function Pages({ pages }: { pages: readonly RunPage[] }) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  if (pages.length === 0) return <p>{t('myNone')}</p>;
  return (
    <ul>
      {pages.map(({ company, name }) => (
        <li key={company}>
          <RowLink
            label={textIn(name, language)}
            {...linkToPage({ name: 'edit-products', id: company })}
          />
        </li>
      ))}
    </ul>
  );
}
