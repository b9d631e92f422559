import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { units } from '#shared/unit.ts';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { Tag } from '#ui/Tag.tsx';
import { dayText } from '#view/dayText.ts';
import { linkTo } from '#view/linkTo.ts';
import { quantityText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './Thread.module.css';
import type { Thread } from './thread.ts';

/** What is asked, by whom and of whom. */
export function ThreadFacts({ thread }: { thread: Thread }) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const { asker, company, about, side, state } = thread;
  const name = asker.name ?? t('goneAsker');
  const companyName = company.name ? textIn(company.name, language) : t('gone');
  const facts: Fact[] = [
    side === 'company'
      ? {
          label: t('from'),
          value: (
            <>
              {asker.organisation ? `${name}, ${asker.organisation}` : name}{' '}
              {asker.kind === 'guest' && <Tag note>{t('guest')}</Tag>}
              {asker.verified && <Tag note>{t('verifiedBuyer')}</Tag>}
            </>
          ),
        }
      : { label: t('from'), value: name },
    {
      label: t('to'),
      value: company.name ? (
        <a {...linkTo({ kind: 'company', id: company.id })}>{companyName}</a>
      ) : (
        companyName
      ),
    },
    ...(about
      ? [
          {
            label: t('about'),
            value: (
              <a {...linkTo(about)}>
                {about.name ? textIn(about.name, language) : t(`aboutOf.${about.kind}`)}
              </a>
            ),
          },
        ]
      : []),
    { label: t('quantityFact'), value: quantityOf(thread, language) },
    {
      label: t('wantedFact'),
      value: thread.wanted && dayText(`${thread.wanted}T00:00:00+09:00`, language),
    },
    { label: t('placeFact'), value: thread.place },
    { label: t('languageFact'), value: t(`languageOf.${thread.language}`) },
    { label: t('controlFact'), value: t(`controlOf.${thread.control}`) },
    ...(thread.contact ? [{ label: t('contactFact'), value: thread.contact }] : []),
  ];
  return (
    <div className={styles.head}>
      <div className={styles.tags}>
        <Tag>{t(`${side === 'company' ? 'state' : 'stateSent'}.${state}`)}</Tag>
      </div>
      <h3 className={styles.title}>{thread.subject || t('goneSubject')}</h3>
      <Facts facts={facts} notStated={t('notStated')} />
    </div>
  );
}

function quantityOf({ quantity, unit }: Thread, language: 'ko' | 'en'): string | null {
  if (quantity === null || unit === null) return null;
  return `${quantityText(Number(quantity), language)} ${textIn(units[unit].short, language)}`;
}
