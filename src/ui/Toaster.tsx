import { Toast as Base } from '@base-ui/react/toast';
import styles from './Toaster.module.css';
import { toasts } from './toasts.ts';

/** Where sayings appear; once on the page. */
export function Toaster({ label }: { label: string }) {
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
    <Base.Root className={styles.toast} key={toast.id} toast={toast}>
      <Base.Content>
        <Base.Description />
      </Base.Content>
    </Base.Root>
  ));
}
