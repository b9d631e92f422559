import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { Skeleton } from './Skeleton.tsx';

/** Something asked for, in the three states it can be in. */
type Entry<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: { readonly code: string } };

interface Props<T> {
  readonly entry: Entry<T> | undefined;
  /** What is said when it is unknown or withdrawn. */
  readonly missing: string;
  readonly title: (value: T) => string;
  readonly kind: (value: T) => ReactNode;
  /** Before the title. */
  readonly lead?: (value: T) => ReactNode;
  readonly under?: (value: T) => ReactNode;
  readonly children: (value: T) => ReactNode;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

/** A panel of something that has to be fetched: pale lines, the thing, or why there is none. */
export function LoadedPanel<T>(props: Props<T>) {
  const { entry, missing, onClose, onRetry } = props;
  const { t } = useTranslation('page');
  if (entry?.state === 'ready') {
    const { value } = entry;
    return (
      <Panel
        onClose={onClose}
        kind={props.kind(value)}
        lead={props.lead?.(value)}
        title={props.title(value)}
        under={props.under?.(value)}
      >
        {props.children(value)}
      </Panel>
    );
  }
  if (entry?.state !== 'failed') {
    return (
      <Panel onClose={onClose} title={t('loading')}>
        <Skeleton label={t('loading')} lines={7} />
      </Panel>
    );
  }
  if (entry.problem.code === 'missing') {
    return (
      <Panel onClose={onClose} title={t('missingTitle')}>
        <Notice action={{ label: t('close'), run: onClose }}>{missing}</Notice>
      </Panel>
    );
  }
  return (
    <Panel onClose={onClose} title={t('failedTitle')}>
      <Notice action={{ label: t('retry'), run: onRetry }} urgent>
        {t(entry.problem.code === 'offline' ? 'offline' : 'failed')}
      </Notice>
    </Panel>
  );
}
