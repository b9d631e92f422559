import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.tsx';
import { Skeleton } from './Skeleton.tsx';

type Entry<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: { readonly code: string } };

interface Props<T> {
  readonly entry: Entry<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** A part of a panel that has to be fetched, in the three states it can be in. */
export function ListOf<T>({ entry, onRetry, children }: Props<T>) {
  const { t } = useTranslation('page');
  if (entry.state === 'loading') return <Skeleton label={t('loading')} lines={3} />;
  if (entry.state === 'ready') return children(entry.value);
  const missing = entry.problem.code === 'missing';
  return (
    <Notice action={missing ? undefined : { label: t('retry'), run: onRetry }} urgent={!missing}>
      {t(missing ? 'missingTitle' : entry.problem.code === 'offline' ? 'offline' : 'failed')}
    </Notice>
  );
}
