import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Meter } from '#ui/Meter.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { dayText } from '#view/dayText.ts';
import { linkTo } from '#view/linkTo.ts';
import { countText } from '#view/quantities.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { publishPage } from './companyPage.command.ts';
import type { PageOf } from './companyPage.ts';
import { completeness } from './completeness.ts';
import styles from './PageEditor.module.css';
import { pageProblemKey } from './pageProblemKey.ts';
import type { PageContent, SectionName } from './pageSection.ts';

interface Props {
  readonly page: PageOf;
  readonly content: PageContent;
  /** Parts that everybody sees otherwise. */
  readonly changed: number;
  readonly publishedAt: string | null;
  readonly edits: boolean;
  readonly onNext: (section: SectionName) => void;
  readonly onPublished: () => void;
}

/** How full a page is, what is worth adding next, and what is not published yet. */
export function PageStanding(props: Props) {
  const { page, content, changed, publishedAt, edits, onNext, onPublished } = props;
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const { percent, next } = completeness(content);
  const publish = useSubmit(
    () => publishPage(page),
    () => {
      say(t('published'));
      onPublished();
    },
  );
  const problem = pageProblemKey(publish.problem);
  return (
    <div className={styles.standing}>
      <Meter label={t('filled')} percent={percent} />
      <p>
        {next === null ? (
          t('full')
        ) : (
          <button className={styles.next} onClick={() => onNext(next)} type="button">
            {t('next', { part: t(`part.${next}`), why: t(`why.${next}`) })}
          </button>
        )}
      </p>
      <div className={styles.adds}>
        {edits && changed > 0 && (
          <Button disabled={publish.busy} look="main" onClick={() => publish.send()}>
            {t(publish.busy ? 'publishing' : 'publish')}
          </Button>
        )}
        <span>
          {changed > 0
            ? t('unpublished', { count: changed, n: countText(changed, language) })
            : publishedAt
              ? t('allPublished', { date: dayText(publishedAt, language) })
              : t('neverPublished')}
        </span>
        {publishedAt && <a {...linkTo({ kind: 'company', id: page.company })}>{t('view')}</a>}
      </div>
      {!edits && <p>{t('readOnly')}</p>}
      {problem && <Notice urgent>{t(`problem.${problem}`)}</Notice>}
    </div>
  );
}
