import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import styles from './AskCompany.module.css';
import type { AskDraft } from './askDraft.ts';
import { openAsk } from './inquiry.command.ts';
import { receptions } from './reception.store.ts';
import type { Reception } from './reception.ts';

interface Props {
  readonly company: string;
  /** What it is asked from, where that is not the company itself, and its name. */
  readonly about?: { readonly ref: NonNullable<AskDraft['about']>; readonly name: string };
  /** What else a company that runs its page can be asked. */
  readonly beside?: ReactNode;
}

/** The way to ask a company, and how soon it usually answers. */
export function AskCompany({ company, about, beside }: Props) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const entry = useStore(receptions.store, (all) => all.get(company));
  useEffect(() => void receptions.load(company), [company]);
  const open = () =>
    openAsk(
      company,
      language,
      about?.ref ?? null,
      about ? t('aboutSubject', { name: about.name }) : '',
    );
  return (
    <div className={styles.ask}>
      <Button onClick={open}>{t('ask')}</Button>
      {entry?.state === 'ready' && entry.value.claimed && beside}
      <p>{entry?.state === 'ready' && <Response reception={entry.value} />}</p>
    </div>
  );
}

function Response({ reception: { claimed, response } }: { reception: Reception }) {
  const { t } = useTranslation('inquiries');
  if (!claimed) return t('unclaimedShort');
  if (response === null) return t('responseUnknown');
  const { hours, percent } = response;
  const days = Math.round(hours / 24);
  return hours < 24
    ? t('response', { count: hours, n: hours, percent })
    : t('responseDays', { count: days, n: days, percent });
}
