import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { moneyText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import { AwardedView } from './AwardedView.tsx';
import type { AwardedPart } from './awardFault.ts';
import type { BuyerPart } from './buyerPart.ts';
import styles from './Comparison.module.css';
import type { Decided } from './decideAward.ts';
import { sumOf } from './quoteAmounts.ts';
import { rfqProblemKey } from './rfqProblemKey.ts';
import { useRfqAct } from './useRfqAct.tsx';

interface Props extends BuyerPart {
  readonly parts: readonly AwardedPart[];
  readonly award: ReadonlyMap<string, Decided>;
  readonly onBack: () => void;
}

/** An award with its totals, once more before it is told: it cannot be taken back. */
export function AwardConfirm({ rfq, path, reload, parts, award, onBack }: Props) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const [note, setNote] = useState('');
  const act = useRfqAct(path, rfq.rev, reload);
  const key = rfqProblemKey(act.problem);
  const { lines, terms } = rfq.value;
  const all = sumOf([...award.values()].map(({ amounts }) => amounts));
  const open = lines.flatMap(({ item }, at) =>
    parts.some(({ line }) => line === at + 1) ? [] : [`${at + 1}. ${item}`],
  );
  const others = rfq.bids.filter(({ id, state }) => state === 'quoted' && !award.has(id)).length;
  return (
    <section aria-label={t('reviewAward')} className={styles.award}>
      {[...award].map(([bid, decided]) => {
        const name = rfq.bids.find(({ id }) => id === bid)?.company.name;
        return (
          <div className={styles.chosen} key={bid}>
            <h4 className={styles.awardTitle}>
              {name ? textIn(name, language) : t('inquiries:gone')}
            </h4>
            <AwardedView asked={rfq.value} awarded={decided} />
          </div>
        );
      })}
      <p className={styles.awardTitle}>
        {t('awardTotal', {
          count: award.size,
          total: moneyText(all.total, terms.currency, language),
          net: moneyText(all.net, terms.currency, language),
        })}
      </p>
      {open.length > 0 && <p>{t('leftOut', { lines: open.join(', ') })}</p>}
      <Form
        action={t('tellAward')}
        beside={<Button onClick={onBack}>{t('correct')}</Button>}
        busy={act.busy}
        busyAction={t('sending')}
        onSubmit={(event) => {
          event.preventDefault();
          act.run({
            ...{ kind: 'award', note },
            parts: parts.map(({ line, supplier, milli }) => ({ line, bid: supplier, milli })),
          });
        }}
        problem={key && t(`problem.${key}`)}
      >
        <TextArea
          hint={t('awardNoteHint')}
          label={t('awardNote')}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
          rows={2}
          value={note}
        />
        <p className={styles.quiet}>
          {others === 0 ? t('awardFinalAll') : t('awardFinal', { count: others })}
        </p>
      </Form>
    </section>
  );
}
