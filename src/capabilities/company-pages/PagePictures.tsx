import { usePictureField } from '#capabilities/pictures/usePictureField.ts';
import { PictureField } from '#ui/PictureField.tsx';

interface Props {
  readonly label: string;
  readonly organisation: string;
  readonly ids: readonly string[];
  readonly most: number;
  /** What to know of them instead of how many there may be. */
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly whole?: boolean;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Pictures on a page, uploaded to its organisation. */
export function PagePictures({ organisation, most, hint, ...rest }: Props) {
  const { words, ...field } = usePictureField(organisation, most);
  return <PictureField {...field} {...rest} words={{ ...words, ...(hint && { hint }) }} />;
}
