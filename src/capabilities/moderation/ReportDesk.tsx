import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { ListOf } from '#ui/ListOf.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Split, SplitRows } from '#ui/Split.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { countText } from '#view/quantities.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { ReportedPageDetail } from './ReportedPageDetail.tsx';
import type { ReportedPage } from './report.ts';

interface Props {
  /** The oldest report of the page that is looked at; null for the page that waits longest. */
  readonly id: string | null;
  readonly decides: boolean;
  readonly onSettled: () => void;
}

/** Reported pages, and what is decided of each. */
export function ReportDesk({ id, decides, onSettled }: Props) {
  const { t } = useTranslation('moderation');
  const language = useView((view) => view.language);
  const [entry, reload] = useRead<{ items: ReportedPage[] }>('/api/operator/reports');
  const items = entry.state === 'ready' ? entry.value.items : [];
  const holds = (one: ReportedPage) => one.reports.some((report) => report.id === id);
  const page = items.find(holds) ?? items[0];
  const list = (
    <ListOf entry={entry} onRetry={reload}>
      {() =>
        items.length === 0 ? (
          <p role="status">{t('noReports')}</p>
        ) : (
          <SplitRows label={t('queue')}>
            {items.map(({ id, name, reports }) => (
              <li key={id}>
                <RowLink
                  current={id === page?.id}
                  label={textIn(name, language)}
                  note={t('reportCount', {
                    count: reports.length,
                    n: countText(reports.length, language),
                  })}
                  {...linkToPage({ name: 'desk-reports', id })}
                />
              </li>
            ))}
          </SplitRows>
        )
      }
    </ListOf>
  );
  return (
    <Split list={list}>
      {page && (
        <ReportedPageDetail
          decides={decides}
          key={page.id}
          onDone={() => {
            openPage({ name: 'desk-reports', id: null });
            void reload();
            onSettled();
          }}
          reported={page}
        />
      )}
    </Split>
  );
}
