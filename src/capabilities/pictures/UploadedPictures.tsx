import { useTranslation } from 'react-i18next';
import { err, ok } from '#shared/result.ts';
import { PictureField } from '#ui/PictureField.tsx';
import type { PictureInputProps } from '#ui/PictureInput.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { pictureFolder } from './picture.ts';
import { pictureProblemKey } from './pictureProblemKey.ts';
import { uploadPicture } from './uploadPicture.command.ts';

/** Pictures of an organisation that are chosen and uploaded. */
export function UploadedPictures({ organisation, most, hint, ...rest }: PictureInputProps) {
  const { t } = useTranslation('pictures');
  const language = useView((view) => view.language);
  const n = (count: number) => ({ count, n: countText(count, language) });
  return (
    <PictureField
      folderOf={(id) => pictureFolder(id, organisation)}
      most={most}
      upload={async (file, waiting) => {
        const answer = await uploadPicture(organisation, file, waiting);
        if (answer.ok) return ok(answer.value.id);
        return err(t(`problem.${pictureProblemKey(answer.error)}`));
      }}
      words={{
        choose: t('choose'),
        more: t('more'),
        again: t('again'),
        hint: hint ?? t('hint', n(most)),
        remove: (at) => t('remove', n(at)),
        waiting: t('waiting'),
        uploading: (left) => t('uploading', n(left)),
      }}
      {...rest}
    />
  );
}
