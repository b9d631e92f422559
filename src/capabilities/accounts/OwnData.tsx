import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Section } from '#ui/Section.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { DeleteAccount } from './DeleteAccount.tsx';
import styles from './OwnData.module.css';
import { saveOwnData } from './ownData.command.ts';
import { problemKey } from './problemKey.ts';

/** What is kept of a person: to take along, and to have deleted. */
export function OwnData({ email }: { email: string }) {
  const { t } = useTranslation('accounts');
  const save = useSubmit(saveOwnData, () => say(t('saved')));
  const key = problemKey(save.problem);
  return (
    <Section title={t('ownData')}>
      <p className={styles.about}>{t('ownDataText')}</p>
      {key && <Notice urgent>{t(`problem.${key}`)}</Notice>}
      <div className={styles.ways}>
        <Button disabled={save.busy} onClick={() => save.send()}>
          {save.busy ? t('saving') : t('save')}
        </Button>
        <DeleteAccount email={email} />
      </div>
    </Section>
  );
}
