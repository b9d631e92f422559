import { cloneElement, type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react';

interface Props extends Handover {
  readonly trigger: ReactElement;
  readonly opens: 'dialog' | 'menu';
  /** It may be pressed soon. */
  readonly onNear: () => void;
  readonly onPress: () => void;
}

/** What a plain trigger leaves to the one that takes its place. */
export interface Handover {
  /** Whether the plain one had the focus when it went. */
  readonly focused: RefObject<boolean>;
}

/** The button of a card whose code is on its way: it looks and answers like the one that will take its place. */
export function PlainTrigger({ trigger, opens, onNear, onPress, focused }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(
    () => () => {
      focused.current = document.activeElement === button.current;
    },
    [focused],
  );
  return cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    'aria-expanded': false,
    'aria-haspopup': opens,
    onClick: onPress,
    onFocus: onNear,
    onPointerEnter: onNear,
    ref: button,
  });
}

/** Gives a button the focus that the plain one before it had. */
export function useTakenFocus(
  button: RefObject<HTMLButtonElement | null>,
  { focused }: Handover,
): void {
  useLayoutEffect(() => {
    if (focused.current) button.current?.focus();
    focused.current = false;
  }, [button, focused]);
}
