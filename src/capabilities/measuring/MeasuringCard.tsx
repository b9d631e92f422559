import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useView } from '#view/useView.ts';
import styles from './MeasuringCard.module.css';
import { isMeasured, type Measure, measureKinds } from './measure.ts';
import {
  clearMeasures,
  finishMeasure,
  removeMeasure,
  startMeasuring,
  stopMeasuring,
  undoPoint,
} from './measuring.command.ts';
import { measuringStore } from './measuring.store.ts';
import { lengthText, resultText } from './resultText.ts';
import { wayLength } from './wayLength.ts';

interface Props {
  /** Ground height above sea level, metres; null while the ground is not known. */
  readonly groundHeight: ((x: number, z: number) => number) | null;
  readonly onCopy: (text: string) => void;
}

/** What is measured now and before, while that tool is at work. */
export function MeasuringCard({ groundHeight, onCopy }: Props) {
  const { t } = useTranslation('measuring');
  const language = useView((view) => view.language);
  const { kind, draft, pointer, done } = useStore(measuringStore);
  if (!kind) return null;
  const points = draft.length > 0 && pointer ? [...draft, pointer] : draft;
  const now = resultText({ kind, points }, language);
  const crossed = kind === 'area' && points.length > 2 && now === null;
  const spoken = ({ kind: of, points: its }: Omit<Measure, 'id'>): string =>
    `${t(`kind.${of}`)} ${resultText({ kind: of, points: its }, language) ?? '–'}`;
  return (
    <section aria-label={t('title')} className={styles.card} data-covers-scene>
      <header className={styles.head}>
        <fieldset className={styles.kinds}>
          <legend className="visually-hidden">{t('title')}</legend>
          {measureKinds.map((value) => (
            <button
              aria-pressed={value === kind}
              key={value}
              onClick={() => startMeasuring(value)}
              type="button"
            >
              {t(`kind.${value}`)}
            </button>
          ))}
        </fieldset>
        <IconButton icon="close" label={t('end')} onClick={stopMeasuring} />
      </header>
      <output className={styles.now}>{now ?? (crossed ? t('crossed') : t(`hint.${kind}`))}</output>
      {kind === 'distance' && groundHeight && points.length > 1 && (
        <Along groundHeight={groundHeight} points={points} />
      )}
      {draft.length > 0 && (
        <div className={styles.actions}>
          <Button disabled={!isMeasured({ kind, points: draft })} onClick={finishMeasure}>
            {t('finish')}
          </Button>
          <Button onClick={undoPoint}>{t('undo')}</Button>
        </div>
      )}
      {done.length > 0 && (
        <>
          <ol className={styles.done}>
            {done.map((measure) => (
              <li key={measure.id}>
                <span className={styles.kind}>{t(`kind.${measure.kind}`)}</span>
                <span>{resultText(measure, language) ?? t('crossed')}</span>
                <IconButton
                  icon="close"
                  label={t('remove', { what: spoken(measure) })}
                  onClick={() => removeMeasure(measure.id)}
                />
              </li>
            ))}
          </ol>
          <div className={styles.actions}>
            <Button onClick={() => onCopy(`${done.map(spoken).join('\n')}\n${t('rough')}`)}>
              {t('copy')}
            </Button>
            <Button onClick={clearMeasures}>{t('clear')}</Button>
          </div>
        </>
      )}
      <p className={styles.note}>{t('rough')}</p>
      <p className={`${styles.note} ${styles.keys}`}>{t('keys')}</p>
    </section>
  );
}

/** The length along the ground, where it is another than the level one. */
function Along({
  points,
  groundHeight,
}: {
  points: Measure['points'];
  groundHeight: NonNullable<Props['groundHeight']>;
}) {
  const { t } = useTranslation('measuring');
  const language = useView((view) => view.language);
  const { totals, along } = wayLength(points, groundHeight);
  if (along - (totals.at(-1) ?? 0) < 1) return null;
  return <p className={styles.note}>{t('along', { length: lengthText(along, language) })}</p>;
}
