import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modes } from '#ui/Modes.tsx';
import { Tag } from '#ui/Tag.tsx';
import { AskedLines } from './AskedLines.tsx';
import { BidderList } from './BidderList.tsx';
import type { BuyerPart } from './buyerPart.ts';
import { ComparisonView } from './ComparisonView.tsx';
import { Countdown } from './Countdown.tsx';
import { OwnHistory } from './OwnHistory.tsx';
import { QuestionList } from './QuestionList.tsx';
import styles from './Rfq.module.css';
import { RfqActs } from './RfqActs.tsx';
import { RoundHistory } from './RoundHistory.tsx';

const modes = ['standing', 'comparison', 'content'] as const;

/** A request that was sent: how each company stands, questions, the comparison sheet, and what can be done. */
export function SentRfq(part: BuyerPart) {
  const { rfq, path, reload, writes } = part;
  const { t } = useTranslation('rfqs');
  const { state, value, round, rounds, now, questions } = rfq;
  const [mode, setMode] = useState<(typeof modes)[number]>(
    state === 'closed' ? 'comparison' : state === 'draft' ? 'content' : 'standing',
  );
  const current = rounds.find(({ number }) => number === round);
  return (
    <article className={styles.whole}>
      <header className={styles.head}>
        <div className={styles.tags}>
          <Tag>{t(`state.${state}`)}</Tag>
          {round > 1 && <Tag note>{t('roundNumber', { n: round })}</Tag>}
          {value.sealed && <Tag note>{t('sealedTag')}</Tag>}
        </div>
        <h3 className={styles.heading}>{value.title || t('untitled')}</h3>
        {state === 'open' && current && <Countdown deadline={current.deadline} now={now} />}
        {rfq.reason !== '' && <p>{t('endedBecause', { reason: rfq.reason })}</p>}
      </header>
      {state !== 'draft' && (
        <Modes
          mode={mode}
          modes={modes.map((one) => ({ value: one, label: t(`mode.${one}`) }))}
          onMode={setMode}
        />
      )}
      {mode === 'content' && <AskedLines files={rfq.files} path={path} value={value} />}
      {mode === 'comparison' && <ComparisonView {...part} />}
      {mode === 'standing' && (
        <div className={styles.parts}>
          <BidderList {...part} />
          <QuestionList
            answers={writes && (state === 'open' || state === 'closed')}
            empty={t('noQuestions')}
            path={path}
            questions={questions}
            reload={reload}
            rev={rfq.rev}
          />
          <RoundHistory rounds={rounds} />
          <OwnHistory history={rfq.history} />
          {writes && <RfqActs {...part} />}
        </div>
      )}
    </article>
  );
}
