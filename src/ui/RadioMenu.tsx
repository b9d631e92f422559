import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { icons } from './icons.tsx';
import styles from './RadioMenu.module.css';

interface Props<T extends string> {
  /** What is chosen here; read aloud before the choice. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly aside?: ReactNode;
  }[];
  readonly onChange: (value: T) => void;
}

/** A heading that says which of a few ways holds, and opens the others under it. */
export function RadioMenu<T extends string>({ label, value, options, onChange }: Props<T>) {
  const Chevron = icons.chevron;
  const current = options.find((option) => option.value === value)?.label ?? '';
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger aria-label={`${label}: ${current}`} className={styles.trigger}>
        <span className={styles.current}>{current}</span>
        <Chevron />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner
          align="start"
          className={styles.positioner}
          collisionPadding={12}
          sideOffset={6}
        >
          <Menu.Popup className={styles.popup} data-covers-scene>
            <Menu.RadioGroup onValueChange={(next: T) => onChange(next)} value={value}>
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
