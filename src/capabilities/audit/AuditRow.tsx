import { useTranslation } from 'react-i18next';
import { momentText } from '#view/dayText.ts';
import { useView } from '#view/useView.ts';
import styles from './AuditDesk.module.css';
import { actionText } from './actionText.ts';
import { actorText } from './actorText.ts';
import type { AuditEntry, AuditPage } from './auditEntry.ts';
import { valueText } from './valueText.ts';

interface Props extends Pick<AuditPage, 'persons' | 'actors'> {
  readonly entry: AuditEntry;
}

/** One recorded change: when, what, by whom, to what, and the values before and after. */
export function AuditRow({ entry, persons, actors }: Props) {
  const { t } = useTranslation('audit');
  const language = useView((view) => view.language);
  const { seq, at, actor, action, subject, before, after } = entry;
  const said = (value: unknown) => valueText(value, (digest) => persons[digest] ?? t('who.gone'));
  const values =
    before === undefined || after === undefined
      ? [before, after].filter((value) => value !== undefined).map(said)
      : [`${t('before')} ${said(before)}`, `${t('after')} ${said(after)}`];
  return (
    <li className={styles.entry}>
      <time className={styles.time} dateTime={at}>
        {momentText(at, language)}
        <br />#{seq}
      </time>
      <span className={styles.what}>
        {actionText(t('action', { returnObjects: true }), action)}{' '}
        <span className={styles.who}>
          · {actorText(t('who', { returnObjects: true }), actor, actors)}
        </span>
      </span>
      <span className={styles.detail}>
        {subject}
        {values.length > 0 && ` · ${values.join(' → ')}`}
      </span>
    </li>
  );
}
