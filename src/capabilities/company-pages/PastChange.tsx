import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Item } from '#ui/ItemList.tsx';
import { say } from '#ui/toasts.ts';
import { momentText } from '#view/dayText.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { ConsentNote } from './ConsentNote.tsx';
import { saveSection } from './companyPage.command.ts';
import type { PageChange, PageConsent, PageOf } from './companyPage.ts';
import styles from './PageEditor.module.css';
import { SectionView } from './SectionView.tsx';

interface Props {
  readonly page: PageOf;
  readonly change: PageChange;
  /** Revision of the part that stands now. */
  readonly now: number;
  /** That which was given for this state of the contact. */
  readonly consent: PageConsent | undefined;
  readonly restores: boolean;
  readonly onRestored: () => void;
}

/** One change of a page; an earlier one can be stated again. */
export function PastChange({ page, change, now, consent, restores, onRestored }: Props) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const { section, rev, value, changedAt, by } = change;
  const restore = useSubmit(
    () => saveSection(page, section, now, value),
    () => {
      say(t('restored', { part: t(`part.${section}`) }));
      onRestored();
    },
  );
  return (
    <Item
      note={`${momentText(changedAt, language)} · ${by ?? t('somebodyLeft')}`}
      title={t(`part.${section}`)}
    >
      {restores && rev !== now && (
        <Button disabled={restore.busy} look="link" onClick={() => restore.send()}>
          {t('restore')}
        </Button>
      )}
      <div className={styles.past}>
        <SectionView organisation={page.organisation} section={section} value={value} />
        {consent && <ConsentNote consent={consent} />}
      </div>
    </Item>
  );
}
