import { type ReactNode, useRef, useState } from 'react';
import { icons } from './icons.tsx';
import { late } from './Late.tsx';
import { PlainTrigger } from './PlainTrigger.tsx';
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

const menu = late(async () => (await import('./RadioMenuList.tsx')).RadioMenuList);

/** A heading that says which of a few ways holds, and opens the others under it. The list's code comes when it is wanted. */
export function RadioMenu<T extends string>({ label, value, options, onChange }: Props<T>) {
  const [open, setOpen] = useState(false);
  const focused = useRef(false);
  const List = menu.useArrived();
  const Chevron = icons.chevron;
  const current = options.find((option) => option.value === value)?.label ?? '';
  const trigger = (
    <button aria-label={`${label}: ${current}`} className={styles.trigger} type="button">
      <span className={styles.current}>{current}</span>
      <Chevron />
    </button>
  );
  return List ? (
    <List
      focused={focused}
      onChange={(next) => onChange(next as T)}
      onOpenChange={setOpen}
      open={open}
      options={options}
      trigger={trigger}
      value={value}
    />
  ) : (
    <PlainTrigger
      focused={focused}
      onNear={menu.load}
      onPress={() => {
        menu.load();
        setOpen(true);
      }}
      opens="menu"
      trigger={trigger}
    />
  );
}
