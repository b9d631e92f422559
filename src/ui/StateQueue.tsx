import type { ComponentProps, ReactNode } from 'react';
import { ListOf } from './ListOf.tsx';
import { Select } from './Select.tsx';
import { SplitRows } from './Split.tsx';

interface Props<State extends string, Item> {
  /** Name of the choice between states. */
  readonly label: string;
  readonly states: readonly { readonly value: State; readonly label: string }[];
  readonly state: State;
  readonly onState: (state: State) => void;
  readonly entry: ComponentProps<typeof ListOf<{ readonly items: readonly Item[] }>>['entry'];
  readonly onRetry: () => void;
  /** What is said where nothing is in that state. */
  readonly empty: string;
  /** Name of the list. */
  readonly rows: string;
  /** The row of an item. */
  readonly children: (item: Item) => ReactNode;
}

/** Things that wait or are settled, those in one state at a time. */
export function StateQueue<State extends string, Item extends { readonly id: string }>(
  props: Props<State, Item>,
) {
  const { label, states, state, onState, entry, onRetry, empty, rows, children } = props;
  return (
    <>
      <Select<State> label={label} onChange={onState} options={states} value={state} />
      <ListOf entry={entry} onRetry={onRetry}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{empty}</p>
          ) : (
            <SplitRows label={rows}>
              {items.map((item) => (
                <li key={item.id}>{children(item)}</li>
              ))}
            </SplitRows>
          )
        }
      </ListOf>
    </>
  );
}
