import { useTranslation } from 'react-i18next';
import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import { momentText } from '#shared/momentText.ts';
import { Tag } from '#ui/Tag.tsx';
import { moneyText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import { amountRule, milliOf } from './amountRule.ts';
import styles from './Quote.module.css';
import { QuoteDifference } from './QuoteDifference.tsx';
import { QuoteView } from './QuoteView.tsx';
import { quoteTotals } from './quoteTotals.ts';
import type { RfqDraft } from './rfq.ts';
import type { QuoteVersion } from './rfqView.ts';

interface Props {
  readonly asked: Pick<RfqDraft, 'lines' | 'terms'>;
  /** The round that is asked for now: what was quoted in one before may have been for other quantities. */
  readonly round: number;
  /** The latest first. */
  readonly versions: readonly QuoteVersion[];
  readonly files: readonly InquiryFile[];
  readonly path: string;
}

/** Versions of a quote, each to be unfolded, with what it says other than the one before. */
export function QuoteVersions({ asked, round, versions, files, path }: Props) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const milli = asked.lines.map(({ quantity }) => milliOf(quantity ?? 0));
  return versions.map((version, at) => {
    const { number, value, quotedAt, withdrawnAt, expired } = version;
    const isOlder = version.round !== round;
    const counts = !isOlder || value.kind === 'paper';
    const before = versions[at + 1];
    const { all } = quoteTotals(value, milli, amountRule(asked.terms));
    return (
      <details className={styles.version} key={`${version.round} ${number}`}>
        <summary>
          <span className={styles.versionName}>{t('version', { n: number })}</span>
          {counts && <span>{moneyText(all.total, asked.terms.currency, language)}</span>}
          <span className={styles.quiet}>{momentText(quotedAt, language)}</span>
          {isOlder && <Tag note>{t('roundNumber', { n: version.round })}</Tag>}
          {value.kind === 'paper' && <Tag note>{t('onPaper')}</Tag>}
          {withdrawnAt && <Tag note>{t('bidState.withdrawn')}</Tag>}
          {expired && <Tag note>{t('expired')}</Tag>}
        </summary>
        {before && <QuoteDifference after={value} before={before.value} />}
        <QuoteView asked={asked} counts={counts} files={files} path={path} quote={value} />
      </details>
    );
  });
}
