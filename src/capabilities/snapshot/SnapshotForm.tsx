import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Choice } from '#ui/Choice.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Switch } from '#ui/Switch.tsx';
import { say } from '#ui/toasts.ts';
import type { Caption } from './drawCaption.ts';
import styles from './SnapshotForm.module.css';
import type { Photographer } from './snapshot.store.ts';
import { previewFrame, type SnapshotSize, snapshotFrame, snapshotSizes } from './snapshotSize.ts';
import { copyPicture, download, pngOf, takeSnapshot } from './takeSnapshot.command.ts';

interface Props {
  readonly photographer: Photographer;
  readonly caption: Caption;
  readonly fileName: string;
}

const previewWidth = 640;

/** A picture of what is seen, with caption: its size, a preview, and where it goes. */
export function SnapshotForm({ photographer, caption, fileName }: Props) {
  const { t } = useTranslation('snapshot');
  const [size, setSize] = useState<SnapshotSize>('double');
  const [labels, setLabels] = useState(true);
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const frame = snapshotFrame(size, photographer.screen());
  useEffect(() => () => abort.current?.abort(), []);

  const take = async (use: (file: Blob) => unknown): Promise<void> => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    setShare(0);
    setFailed(false);
    const { signal } = mine;
    const taken = await takeSnapshot(photographer, frame, caption, {
      labels,
      preview: false,
      signal,
      progress: setShare,
    });
    const file = taken.ok ? await pngOf(taken.value) : null;
    setShare(null);
    if (file) await use(file);
    else setFailed(taken.ok || taken.error === 'failed');
  };
  const copy = async (file: Blob): Promise<void> =>
    say(t((await copyPicture(file)) ? 'copied' : 'notCopied'), 'snapshot');
  const copies = typeof ClipboardItem !== 'undefined';
  const busy = share !== null;
  return (
    <div className={styles.form}>
      <Preview
        busy={busy}
        caption={caption}
        labels={labels}
        photographer={photographer}
        size={size}
      />
      <Choice
        legend={t('size')}
        name="snapshot-size"
        onChange={setSize}
        options={snapshotSizes.map((value) => {
          const { width, height } = snapshotFrame(value, photographer.screen());
          return { value, label: `${t(`sizeOf.${value}`)} ${width} × ${height}` };
        })}
        value={size}
      />
      <Switch checked={labels} label={t('labels')} onChange={setLabels} />
      {failed && <Notice urgent>{t('failed')}</Notice>}
      {busy ? (
        <div className={styles.progress}>
          <progress aria-label={t('drawing')} max={1} value={share} />
          <Button onClick={() => abort.current?.abort()}>{t('cancel')}</Button>
        </div>
      ) : (
        <div className={styles.actions}>
          <Button look="main" onClick={() => void take((file) => download(file, fileName))}>
            {t('save')}
          </Button>
          {copies && <Button onClick={() => void take(copy)}>{t('copy')}</Button>}
        </div>
      )}
    </div>
  );
}

/** The snapshot in small, drawn anew when something of it changes; waits while the real one is drawn. */
function Preview({
  photographer,
  caption,
  size,
  labels,
  busy,
}: {
  photographer: Photographer;
  caption: Caption;
  size: SnapshotSize;
  labels: boolean;
  busy: boolean;
}) {
  const { t } = useTranslation('snapshot');
  const [picture, setPicture] = useState<string | null>(null);
  const { width, height } = snapshotFrame(size, photographer.screen());
  useEffect(() => {
    if (busy) return;
    const abort = new AbortController();
    const frame = previewFrame(snapshotFrame(size, photographer.screen()), previewWidth);
    const draw = async (): Promise<void> => {
      const taken = await takeSnapshot(photographer, frame, caption, {
        labels,
        preview: true,
        signal: abort.signal,
        progress: () => undefined,
      });
      if (taken.ok && !abort.signal.aborted) setPicture(taken.value.toDataURL('image/jpeg', 0.85));
    };
    void draw();
    return () => abort.abort();
  }, [photographer, caption, size, labels, busy]);
  return (
    <div className={styles.preview} style={{ aspectRatio: `${width} / ${height}` }}>
      {picture && <img alt={t('preview')} src={picture} />}
    </div>
  );
}
