import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { ListOf } from '#ui/ListOf.tsx';
import { Panel } from '#ui/Panel.tsx';
import { TabLinks } from '#ui/TabLinks.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import type { RunPage } from './companyPage.ts';
import { LostAccess } from './LostAccess.tsx';
import { MyPages } from './MyPages.tsx';
import { PageEditor } from './PageEditor.tsx';

interface Props {
  readonly company: string | null;
  /** What else its organisation sets, below the page. */
  readonly beside: (run: RunPage) => ReactNode;
}

/** The page of a company that one's organisation runs; without a company, those there are. */
export function EditPagePanel({ company, beside }: Props) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<{ items: RunPage[] }>('/api/me/pages');
  const items = entry.state === 'ready' ? entry.value.items : [];
  const run = items.find((one) => one.company === company);
  return (
    <Panel
      kind={run && t('edit')}
      onClose={() => openPage({ name: 'account', id: null })}
      title={run ? textIn(run.name, language) : t('my')}
    >
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) =>
          run ? (
            <>
              <TabLinks
                current="page"
                label={t('edit')}
                tabs={[
                  { id: 'page', label: t('page'), link: linkToPage({ name: 'edit', id: company }) },
                  {
                    ...{ id: 'products', label: t('products') },
                    link: linkToPage({ name: 'edit-products', id: company }),
                  },
                ]}
              />
              <PageEditor onLost={() => void reload()} run={run} />
              {beside(run)}
            </>
          ) : (
            <>
              {company !== null && <LostAccess company={company} />}
              <MyPages pages={items} />
            </>
          )
        }
      </ListOf>
    </Panel>
  );
}
