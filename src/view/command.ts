/** Something a person can do; buttons, keys and the help dialog use the same object. */
export interface Command {
  readonly id: string;
  /** Key of its title in the texts of the page. */
  readonly title: string;
  /** `KeyboardEvent.key` values that run it outside of text fields; the first is shown. */
  readonly keys?: readonly string[];
  /** Why it cannot be done now, as a key of the texts; null when it can. */
  refusal?(): string | null;
  run(): void;
}

/** The part of a key press that decides; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly isComposing: boolean;
}

/** The command a key press asks for; null when it has another meaning or the command refuses. */
export function commandFor(
  press: KeyPress,
  typing: boolean,
  commands: readonly Command[],
): Command | null {
  if (press.defaultPrevented || press.isComposing) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (typing && press.key !== 'Escape') return null;
  const command = commands.find(({ keys }) => keys?.includes(press.key));
  return command && !command.refusal?.() ? command : null;
}
