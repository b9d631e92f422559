import { Popover as Base } from '@base-ui/react/popover';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { type Handover, useTakenFocus } from './PlainTrigger.tsx';
import styles from './PopoverCard.module.css';

export interface PopoverCardProps extends Handover {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

/** What a popover is once its code is here. */
export function PopoverCard({
  label,
  trigger,
  open,
  onOpenChange,
  children,
  ...handover
}: PopoverCardProps) {
  const button = useRef<HTMLButtonElement>(null);
  useTakenFocus(button, handover);
  return (
    <Base.Root onOpenChange={onOpenChange} open={open}>
      <Base.Trigger ref={button} render={trigger} />
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
