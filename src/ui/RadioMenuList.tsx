import { Menu } from '@base-ui/react/menu';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { type Handover, useTakenFocus } from './PlainTrigger.tsx';
import styles from './RadioMenuList.module.css';

export interface RadioMenuListProps extends Handover {
  readonly trigger: ReactElement;
  readonly open: boolean;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly aside?: ReactNode;
  }[];
  readonly onOpenChange: (open: boolean) => void;
  readonly onChange: (value: string) => void;
}

/** What a radio menu is once its code is here. */
export function RadioMenuList(props: RadioMenuListProps) {
  const { trigger, open, value, options, onOpenChange, onChange, focused } = props;
  const button = useRef<HTMLButtonElement>(null);
  useTakenFocus(button, { focused });
  return (
    <Menu.Root modal={false} onOpenChange={onOpenChange} open={open}>
      <Menu.Trigger ref={button} render={trigger} />
      <Menu.Portal>
        <Menu.Positioner
          align="start"
          className={styles.positioner}
          collisionPadding={12}
          sideOffset={6}
        >
          <Menu.Popup className={styles.popup} data-covers-scene>
            <Menu.RadioGroup onValueChange={onChange} value={value}>
              {options.map((option) => (
                <Menu.RadioItem
                  className={styles.item}
                  closeOnClick
                  key={option.value}
                  value={option.value}
                >
                  <span className={styles.label}>{option.label}</span>
                  {option.aside}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
