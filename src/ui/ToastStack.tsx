import { Toast as Base } from '@base-ui/react/toast';
import { useEffect } from 'react';
import styles from './ToastStack.module.css';
import { showSayings } from './toasts.ts';

const toasts = Base.createToastManager();
const shownMs = 4000;

/** What shows sayings once its code is here. */
export function ToastStack({ label }: { label: string }) {
  useEffect(
    () =>
      showSayings(({ text, id }) =>
        toasts.add({ description: text, timeout: shownMs, ...(id && { id }) }),
      ),
    [],
  );
  return (
    <Base.Provider limit={2} toastManager={toasts}>
      <Base.Portal>
        <Base.Viewport aria-label={label} className={styles.viewport}>
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const shown = Base.useToastManager().toasts;
  return shown.map((toast) => (
    <Base.Root
      aria-label={String(toast.description)}
      className={styles.toast}
      key={toast.id}
      toast={toast}
    >
      <Base.Content>
        <Base.Description />
      </Base.Content>
    </Base.Root>
  ));
}
