import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#ui/Section.tsx';
import { Tag } from '#ui/Tag.tsx';
import { AskedLines } from './AskedLines.tsx';
import { AskQuestion } from './AskQuestion.tsx';
import { BidOutcome } from './BidOutcome.tsx';
import { Countdown } from './Countdown.tsx';
import { holdingQuote } from './holdingQuote.ts';
import { OwnHistory } from './OwnHistory.tsx';
import { OwnQuote } from './OwnQuote.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import { QuestionList } from './QuestionList.tsx';
import { QuoteVersions } from './QuoteVersions.tsx';
import { readQuote } from './quoteDraft.store.ts';
import styles from './Rfq.module.css';
import { RoundHistory } from './RoundHistory.tsx';
import { noteOpening } from './rfq.command.ts';
import type { SupplierPart } from './supplierPart.ts';

/** A request as a company that was asked reads and answers it. */
export function BidView(part: SupplierPart) {
  const { bid, path, reload, writes } = part;
  const { t } = useTranslation(['bids', 'rfqs', 'inquiries']);
  const { value, state, rfqState, round, rounds, now, buyer, quotes } = bid;
  useEffect(() => {
    if (state === 'sent' && writes) void noteOpening(path);
  }, [path, state, writes]);
  const current = rounds.find(({ number }) => number === round);
  const isOpen = rfqState === 'open';
  const remarks = [
    t(value.sealed ? 'sealed' : 'unsealed'),
    t('announced', { count: value.rounds }),
  ];
  return (
    <article className={styles.whole}>
      <header className={styles.head}>
        <div className={styles.tags}>
          <Tag>{isOpen ? t(`state.${state}`) : t(`rfqs:state.${rfqState}`)}</Tag>
          {round > 1 && <Tag note>{t('rfqs:roundNumber', { n: round })}</Tag>}
          {buyer.verified && <Tag note>{t('inquiries:verifiedBuyer')}</Tag>}
        </div>
        <h3 className={styles.heading}>{value.title}</h3>
        <p className={styles.quiet}>
          {t('from', { name: buyer.name ?? t('inquiries:goneAsker') })}
        </p>
        {isOpen && current && <Countdown deadline={current.deadline} now={now} />}
        <p className={styles.hint}>{remarks.join(' · ')}</p>
        {bid.reason !== '' && <p>{t('rfqs:endedBecause', { reason: bid.reason })}</p>}
      </header>
      {bid.outcome && <BidOutcome asked={value} outcome={bid.outcome} path={path} />}
      <AskedLines files={bid.files} path={path} value={value} />
      <RoundHistory rounds={rounds} />
      <QuestionList
        answers={false}
        empty={t('noQuestions')}
        path={path}
        questions={bid.questions}
        reload={reload}
        rev={null}
      />
      {writes && isOpen && <AskQuestion path={path} reload={reload} />}
      {quotes.length > 0 && (
        <Section note={t('versionCount', { count: quotes.length })} title={t('ownQuotes')}>
          <QuoteVersions
            asked={value}
            files={bid.files}
            path={path}
            round={round}
            versions={quotes}
          />
          {holdingQuote(quotes, round)?.value.kind === 'stated' && (
            <PaperLinks paper="quotation" path={path} />
          )}
        </Section>
      )}
      <OwnHistory history={bid.history} />
      {!isOpen && readQuote(bid.id) !== null && (
        <p className={styles.notice} role="status">
          {t('tooLate')}
        </p>
      )}
      {!writes && <p className={styles.quiet}>{t('readsOnly')}</p>}
      {writes && (isOpen || (rfqState === 'closed' && state === 'quoted')) && (
        <OwnQuote key={`${round} ${rfqState}`} {...part} />
      )}
    </article>
  );
}
