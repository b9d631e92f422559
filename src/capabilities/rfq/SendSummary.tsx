import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Button } from '#ui/Button.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Section } from '#ui/Section.tsx';
import { useView } from '#view/useView.ts';
import { AskedLines } from './AskedLines.tsx';
import { CompanyName } from './CompanyName.tsx';
import styles from './Rfq.module.css';
import { review } from './rfqDraft.store.ts';
import { rfqProblemKey } from './rfqProblemKey.ts';
import type { BuyerRfq } from './rfqView.ts';
import { useRfqAct } from './useRfqAct.tsx';

interface Props {
  readonly rfq: BuyerRfq;
  readonly path: string;
  readonly reload: () => Promise<void>;
}

/** A request once more before it is sent: afterwards it cannot be changed, only asked anew in another round. */
export function SendSummary({ rfq, path, reload }: Props) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const { value, rev, files } = rfq;
  const { title, companies, deadline, sealed, rounds, control } = value;
  const act = useRfqAct(path, rev, reload, () => review(null));
  const key = rfqProblemKey(act.problem);
  return (
    <section aria-label={t('summary')} className={styles.whole}>
      <p className={styles.hint}>{t('summaryHint')}</p>
      <h3 className={styles.heading}>{title}</h3>
      <AskedLines files={files} path={path} value={value} />
      <Section note={t('companyCount', { count: companies.length })} title={t('goesTo')}>
        <ul>
          {companies.map((id) => (
            <li key={id}>
              <CompanyName id={id} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('rounds')}>
        <Facts
          facts={[
            { label: t('deadlineFact'), value: deadline && momentText(deadline, language) },
            { label: t('announcedRounds'), value: t('roundCount', { count: rounds }) },
            { label: t('opening'), value: t(sealed ? 'sealedHint' : 'openHint') },
            {
              label: t('inquiries:controlFact'),
              value: control && t(`inquiries:controlOf.${control}`),
            },
          ]}
          notStated={t('inquiries:notStated')}
        />
      </Section>
      {key && (
        <p className={styles.problem} role="alert">
          {t(`problem.${key}`)}
        </p>
      )}
      <div className={styles.acts}>
        <Button disabled={act.busy} look="main" onClick={() => act.run({ kind: 'send' })}>
          {act.busy ? t('sending') : t('sendTo', { count: companies.length })}
        </Button>
        <Button disabled={act.busy} onClick={() => review(null)}>
          {t('correct')}
        </Button>
      </div>
    </section>
  );
}
