import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';

/** A file by dropping it or by the browser’s own dialogue; while something is under way nothing is taken. */
export function useFileDrop(onFile: (file: File) => void, isBusy = false) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file && !isBusy) onFile(file);
  };
  return {
    /** Opens the dialogue. */
    choose: () => input.current?.click(),
    /** For the place where it is dropped. */
    place: {
      'data-over': isOver || undefined,
      onDragLeave: () => setIsOver(false),
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setIsOver(true);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files[0]);
      },
    },
    /** For the hidden field behind the button. */
    field: {
      className: 'visually-hidden',
      disabled: isBusy,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        const file = target.files?.[0];
        target.value = '';
        take(file);
      },
      ref: input,
      tabIndex: -1,
      type: 'file',
    },
  } as const;
}
