import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { RowLink } from '#ui/RowLink.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import type { RunPage } from './companyPage.ts';

/** Pages that one's organisations run, each with how full it is. */
export function MyPages({ pages }: { pages: readonly RunPage[] }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  if (pages.length === 0) return <p>{t('myNone')}</p>;
  return (
    <ul>
      {pages.map(({ company, name, percent }) => (
        <li key={company}>
          <RowLink
            label={textIn(name, language)}
            note={`${percent} %`}
            {...linkToPage({ name: 'edit', id: company })}
          />
        </li>
      ))}
    </ul>
  );
}
