import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { Crosshair } from '#ui/Crosshair.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { viewStore } from '#view/view.store.ts';
import styles from './PageEditor.module.css';
import { askPlace, type GroundPoint, placePickingStore } from './placePicking.store.ts';
import { pointText } from './pointText.ts';

interface Props {
  readonly company: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A point on the ground: pressed in the scene, or pasted as latitude and longitude. */
export function PointField({ company, label, hint, problem, value, onChange }: Props) {
  const { t } = useTranslation('companyPages');
  const by = useId();
  const isAsking = useStore(placePickingStore, ({ asked }) => asked?.by === by);
  const button = useRef<HTMLButtonElement>(null);
  const change = useRef(onChange);
  change.current = onChange;
  const ask = (on: boolean): void => {
    viewStore.setState({ picking: on });
    askPlace(on ? { by, company, answer } : null);
  };
  const answer = (point: GroundPoint): void => {
    ask(false);
    change.current(pointText(point));
    button.current?.focus();
    say(t('gatePicked'));
  };
  useEffect(
    () => () => {
      if (placePickingStore.getState().asked?.by !== by) return;
      askPlace(null);
      viewStore.setState({ picking: false });
    },
    [by],
  );
  return (
    <div className={styles.point}>
      <Field
        inputMode="text"
        label={label}
        maxLength={60}
        onChange={(event) => onChange(event.target.value)}
        value={value}
        problem={problem}
        {...(hint && { hint })}
      />
      <div>
        <Button onClick={() => ask(true)} ref={button}>
          {t('gatePick')}
        </Button>
      </div>
      {isAsking &&
        createPortal(
          <>
            <Crosshair />
            <div className={styles.picking} data-covers-scene>
              <Notice action={{ label: t('gateStop'), run: () => ask(false) }}>
                {t('gatePicking')}
              </Notice>
            </div>
          </>,
          document.body,
        )}
    </div>
  );
}
