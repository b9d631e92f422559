import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { RowLink } from '#ui/RowLink.tsx';
import { SplitRows } from '#ui/Split.tsx';
import { dayText } from '#view/dayText.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import type { DeskClaim } from './claim.ts';

/** Claims by company and day; the one that is looked at is marked. */
export function DeskQueue({
  claims,
  current,
}: {
  claims: readonly DeskClaim[];
  current: string | null;
}) {
  const { t } = useTranslation('claims');
  const language = useView((view) => view.language);
  return (
    <SplitRows label={t('queue')}>
      {claims.map(({ id, name, submittedAt }) => (
        <li key={id}>
          <RowLink
            current={id === current}
            label={textIn(name, language)}
            note={dayText(submittedAt, language)}
            {...linkToPage({ name: 'desk', id })}
          />
        </li>
      ))}
    </SplitRows>
  );
}
