import { usePictureField } from '#capabilities/pictures/usePictureField.ts';
import { PictureField } from '#ui/PictureField.tsx';

interface Props {
  readonly label: string;
  readonly organisation: string;
  readonly ids: readonly string[];
  readonly most: number;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Pictures of a sample of work. */
export function SamplePictures({ organisation, most, ...rest }: Props) {
  return <PictureField {...usePictureField(organisation, most)} {...rest} />;
}
