import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '#ui/Confirm.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Section } from '#ui/Section.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { mostGo } from './mostGo.ts';
import { RegisterCounts } from './RegisterCounts.tsx';
import styles from './RegisterDryRun.module.css';
import { RegisterLists } from './RegisterLists.tsx';
import { RegisterQuestions } from './RegisterQuestions.tsx';
import { decide, type RegisterWork, wish } from './register.store.ts';

/** What a register would do, what is to be decided, and the way to do it. */
export function RegisterDryRun({ work, onApply }: { work: RegisterWork; onApply: () => void }) {
  const { t } = useTranslation('registers');
  const language = useView((view) => view.language);
  const { draft, preview, decisions, doing } = work;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
  }, []);
  if (!draft || !preview) return null;
  const { outcome, questions } = preview;
  const decided = questions.filter(({ key }) => key in decisions).length;
  const open = outcome.questions - decided;
  return (
    <div className={styles.dryRun} ref={top} tabIndex={-1}>
      {mostGo(outcome) && (
        <div className={styles.warning}>
          <Notice action={{ label: t('isPart'), run: () => wish({ missing: 'kept' }) }} urgent>
            {t('mostGo', { n: countText(outcome.gone, language) })}
          </Notice>
        </div>
      )}
      <Section title={t('wouldDo')}>
        <RegisterCounts outcome={outcome} />
      </Section>
      {questions.length > 0 && (
        <RegisterQuestions decisions={decisions} onDecide={decide} questions={questions} />
      )}
      <RegisterLists draft={draft} preview={preview} />
      <div className={styles.apply}>
        {doing === 'applying' ? (
          <p role="status">{t('applying')}</p>
        ) : (
          <Confirm
            ask={t('applyAsk', {
              n: countText(outcome.factories - outcome.unplaced, language),
              open: countText(open, language),
            })}
            busy={doing !== null}
            label={t('apply')}
            look="main"
            no={t('no')}
            onYes={onApply}
            yes={t('yesApply')}
          />
        )}
      </div>
    </div>
  );
}
