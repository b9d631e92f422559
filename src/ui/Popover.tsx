import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import styles from './Popover.module.css';

interface Props {
  /** What it holds; read aloud when it opens. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** Whether it stands open, where its owner decides. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A card that a button opens beside itself; Esc and a press elsewhere close it. */
export function Popover({ label, trigger, children, ...control }: Props) {
  return (
    <Base.Root {...control}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          collisionPadding={12}
          side="top"
          sideOffset={12}
        >
          <Base.Popup className={styles.popup} data-covers-scene>
            <Base.Title className="visually-hidden">{label}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
