import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { momentText } from '#shared/momentText.ts';
import { Section } from '#ui/Section.tsx';
import { Tag } from '#ui/Tag.tsx';
import { linkTo } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import { AwardedView } from './AwardedView.tsx';
import type { BuyerPart } from './buyerPart.ts';
import { holdingQuote } from './holdingQuote.ts';
import { PaperLinks } from './PaperLinks.tsx';
import { QuoteVersions } from './QuoteVersions.tsx';
import styles from './Rfq.module.css';
import type { BuyerBid } from './rfqView.ts';

/** The companies that were asked, how each stands, and what may be read of their quotes. */
export function BidderList(part: BuyerPart) {
  const { bids, isOpened, state } = part.rfq;
  const { t } = useTranslation('rfqs');
  const quoted = bids.filter((bid) => bid.state === 'quoted').length;
  return (
    <Section
      note={isOpened ? t('quotedOf', { count: bids.length, quoted }) : undefined}
      title={t('askedCompanies')}
    >
      {!isOpened && state === 'open' && <p className={styles.hint}>{t('sealedNow')}</p>}
      <ul aria-label={t('askedCompanies')} className={styles.bids}>
        {bids.map((bid) => (
          <Bidder {...part} bid={bid} key={bid.id} />
        ))}
      </ul>
    </Section>
  );
}

function Bidder({ bid, rfq, path }: BuyerPart & { bid: BuyerBid }) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const { company, state, openedAt, invitedAt, reason, quotes, awarded } = bid;
  return (
    <li>
      <span className={styles.name}>
        {company.name ? (
          <a {...linkTo({ kind: 'company', id: company.id })}>{textIn(company.name, language)}</a>
        ) : (
          t('inquiries:gone')
        )}
      </span>
      <Tag>{awarded ? t('isAwarded') : t(`bidState.${state}`)}</Tag>
      <span className={styles.hint}>
        {openedAt
          ? t('openedAt', { at: momentText(openedAt, language) })
          : t('invitedAt', { at: momentText(invitedAt, language) })}
        {reason !== '' && ` · ${reason}`}
      </span>
      {awarded && (
        <div className={styles.within}>
          <AwardedView awarded={awarded} asked={rfq.value} />
          <PaperLinks of={{ bid: bid.id }} paper="purchase-order" path={path} />
        </div>
      )}
      {quotes.length > 0 && (
        <div className={styles.within}>
          <QuoteVersions
            asked={rfq.value}
            files={rfq.files}
            path={path}
            round={rfq.round}
            versions={quotes}
          />
          {holdingQuote(quotes, rfq.round)?.value.kind === 'stated' && (
            <PaperLinks of={{ bid: bid.id }} paper="quotation" path={path} />
          )}
        </div>
      )}
    </li>
  );
}
