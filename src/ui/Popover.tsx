import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import { late } from './Late.tsx';
import { PlainTrigger } from './PlainTrigger.tsx';

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

const card = late(async () => (await import('./PopoverCard.tsx')).PopoverCard);

/** A card that a button opens beside itself; Esc and a press elsewhere close it. Its code comes when it is wanted. */
export function Popover({ label, trigger, children, ...control }: Props) {
  const [own, setOwn] = useState(false);
  const focused = useRef(false);
  const Card = card.useArrived();
  const change = (next: boolean): void => {
    card.load();
    setOwn(next);
    control.onOpenChange?.(next);
  };
  return Card ? (
    <Card
      focused={focused}
      label={label}
      onOpenChange={change}
      open={control.open ?? own}
      trigger={trigger}
    >
      {children}
    </Card>
  ) : (
    <PlainTrigger
      focused={focused}
      onNear={card.load}
      onPress={() => change(true)}
      opens="dialog"
      trigger={trigger}
    />
  );
}
