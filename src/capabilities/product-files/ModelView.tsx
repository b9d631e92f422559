import { type PointerEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { quantityText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './ModelView.module.css';
import { ModelWait } from './ModelWait.tsx';
import { lengthText, modelScale, sizeText } from './sizeText.ts';
import { turnByKey } from './turnByHand.ts';
import { useTurntable } from './useTurntable.tsx';

interface Props {
  /** Address of the model. */
  readonly src: string;
  /** What it is of. */
  readonly name: string;
  /** Stands it before its building; left out where there is no scene or no building. */
  readonly onPlace?: (() => void) | undefined;
}

/** Degrees a CSS pixel turns. */
const turnAPixel = 0.45;
const longestScale = 96;

/** A product to look at from all sides, at a scale that is told. */
export function ModelView({ src, name, onPlace }: Props) {
  const { t } = useTranslation('productFiles');
  const language = useView((view) => view.language);
  const say = (value: number) => quantityText(value, language);
  const holder = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [attempt, setAttempt] = useState(0);
  const [scale, setScale] = useState<ReturnType<typeof modelScale> | null>(null);
  const held = useRef<readonly [x: number, y: number] | null>(null);
  const { state, table } = useTurntable(holder, {
    src,
    attempt,
    onFrame: (metres) => {
      const now = modelScale(metres, longestScale);
      setScale((before) =>
        before?.mm === now.mm && Math.abs(before.pixels - now.pixels) < 0.5 ? before : now,
      );
    },
  });
  const ready = state.kind === 'ready';
  const size = ready ? sizeText(state.sizeMm, say) : '';
  const onMove = (event: PointerEvent): void => {
    if (!held.current) return;
    const [x, y] = held.current;
    held.current = [event.clientX, event.clientY];
    const up = event.pointerType === 'touch' ? 0 : (event.clientY - y) * turnAPixel;
    table.current?.turn((event.clientX - x) * turnAPixel, up);
  };
  const again = { label: t('view.again'), run: () => setAttempt(attempt + 1) };
  return (
    <figure className={styles.view}>
      <div className={styles.stage} data-model={state.kind}>
        <div
          aria-describedby={hint}
          aria-label={t(ready ? 'view.labelSized' : 'view.label', { name, size })}
          className={styles.model}
          hidden={state.kind === 'failed' || state.kind === 'no-webgl' || state.kind === 'lost'}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (!table.current || !turnByKey(table.current, event.key)) return;
            event.preventDefault();
            event.stopPropagation();
            table.current.setTurning(false);
          }}
          onPointerCancel={() => {
            held.current = null;
          }}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            held.current = [event.clientX, event.clientY];
            event.currentTarget.setPointerCapture(event.pointerId);
            table.current?.setTurning(false);
          }}
          onPointerMove={onMove}
          onPointerUp={() => {
            held.current = null;
          }}
          ref={holder}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the model is turned by keys, as its hint says
          tabIndex={0}
        />
        {state.kind === 'loading' && <ModelWait share={state.share} />}
        {state.kind === 'no-webgl' && <Notice>{t('view.noWebgl')}</Notice>}
        {state.kind === 'failed' && <Notice action={again}>{t('view.failed')}</Notice>}
        {state.kind === 'lost' && <Notice action={again}>{t('view.lost')}</Notice>}
        {ready && scale && (
          <div aria-hidden="true" className={styles.scale}>
            <span>{lengthText(scale.mm, say)}</span>
            <svg aria-hidden="true" height="7" width={Math.ceil(scale.pixels) + 2}>
              <path d={`M1 0v6h${scale.pixels.toFixed(1)}v-6`} />
            </svg>
          </div>
        )}
        {ready && (
          <div className={styles.zoom}>
            <IconButton
              icon="plus"
              label={t('view.zoomIn')}
              onClick={() => table.current?.zoom(1.3)}
            />
            <IconButton
              icon="minus"
              label={t('view.zoomOut')}
              onClick={() => table.current?.zoom(1 / 1.3)}
            />
          </div>
        )}
      </div>
      <figcaption className={styles.caption}>
        <span>{size}</span>
        {onPlace && (
          <Button look="link" onClick={onPlace}>
            {t('view.place')}
          </Button>
        )}
      </figcaption>
      <p className="visually-hidden" id={hint}>
        {t('view.hint')}
      </p>
    </figure>
  );
}
