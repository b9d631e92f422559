import { type ComponentType, createContext, use } from 'react';

interface Props {
  readonly label: string;
  /** Whose pictures they are. */
  readonly organisation: string;
  /** Pictures by id, the first shown first. */
  readonly ids: readonly string[];
  readonly most: number;
  /** What to know of them instead of how many there may be. */
  readonly hint?: string | undefined;
  /** What is wrong with what is chosen; announced. */
  readonly problem?: string | undefined;
  /** They are shown whole instead of filling their frames. */
  readonly whole?: boolean;
  readonly onChange: (ids: readonly string[]) => void;
}
export type PictureInputProps = Props;

/** What asks for pictures below: forms of several capabilities do, and one takes them in. */
export const PictureInputs = createContext<ComponentType<Props> | null>(null);

/** Asks for pictures, the way that is given above. */
export function PictureInput(props: Props) {
  const Input = use(PictureInputs);
  return Input && <Input {...props} />;
}
