import { useTranslation } from 'react-i18next';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import { pictureProblemKey } from '#capabilities/pictures/pictureProblemKey.ts';
import { uploadPicture } from '#capabilities/pictures/uploadPicture.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';

/** What a field of pictures of an organisation says and does. */
export function usePictureField(organisation: string, most: number) {
  const { t } = useTranslation('pictures');
  const language = useView((view) => view.language);
  const n = (count: number) => ({ count, n: countText(count, language) });
  return {
    most,
    folderOf: (id: string) => pictureFolder(id, organisation),
    upload: async (file: File, waiting: (is: boolean) => void): Promise<Result<string, string>> => {
      const answer = await uploadPicture(organisation, file, waiting);
      if (answer.ok) return ok(answer.value.id);
      return err(t(`problem.${pictureProblemKey(answer.error)}`));
    },
    words: {
      choose: t('choose'),
      more: t('more'),
      again: t('again'),
      hint: t('hint', n(most)),
      remove: (at: number) => t('remove', n(at)),
      waiting: t('waiting'),
      uploading: (left: number) => t('uploading', n(left)),
    },
  };
}
