import { Toast as Base } from '@base-ui/react/toast';
import styles from './Toast.module.css';

const manager = Base.createToastManager();

/** Says something in passing; a second saying of the same `id` replaces the first. */
export function say(text: string, id?: string): void {
  manager.add({ description: text, timeout: 4000, ...(id && { id }) });
}

/** Where sayings appear; once on the page. */
export function Toaster({ label }: { label: string }) {
  return (
    <Base.Provider limit={2} toastManager={manager}>
      <Base.Portal>
        <Base.Viewport aria-label={label} className={styles.viewport}>
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root className={styles.toast} key={toast.id} toast={toast}>
      <Base.Content>
        <Base.Description />
      </Base.Content>
    </Base.Root>
  ));
}
