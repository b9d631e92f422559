import { useTranslation } from 'react-i18next';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import { pictureProblemKey } from '#capabilities/pictures/pictureProblemKey.ts';
import { err, ok } from '#shared/result.ts';
import { PictureField } from '#ui/PictureField.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { uploadPicture } from './uploadPicture.command.ts';

interface Props {
  readonly label: string;
  readonly organisation: string;
  readonly ids: readonly string[];
  readonly most: number;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Pictures of a sample of work. */
export function SamplePictures({ label, organisation, ids, most, onChange }: Props) {
  const { t } = useTranslation('pictures');
  const language = useView((view) => view.language);
  const n = (count: number) => ({ count, n: countText(count, language) });
  return (
    <PictureField
      folderOf={(id) => pictureFolder(id, organisation)}
      ids={ids}
      label={label}
      most={most}
      onChange={onChange}
      upload={async (file) => {
        const answer = await uploadPicture(organisation, file);
        if (answer.ok) return ok(answer.value.id);
        return err(t(`problem.${pictureProblemKey(answer.error)}`));
      }}
      words={{
        choose: t('choose'),
        more: t('more'),
        again: t('again'),
        hint: t('hint', n(most)),
        remove: (at) => t('remove', n(at)),
        uploading: (left) => t('uploading', n(left)),
      }}
    />
  );
}
