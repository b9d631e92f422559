import { type KeptPicture, pictureBytes } from '#capabilities/pictures/picture.ts';
import { err, type Result } from '#shared/result.ts';
import { againOnline } from '#view/againOnline.ts';
import { type ReadProblem, readJson } from '#view/readJson.ts';

/**
 * Uploads a picture for an organisation; one that is too large is refused before it is sent, and one whose connection is
 * lost on the way is sent again.
 */
export async function uploadPicture(
  organisation: string,
  file: Blob,
  waiting: (is: boolean) => void,
): Promise<Result<KeptPicture, ReadProblem>> {
  if (file.size > pictureBytes) {
    return err({ code: 'invalid', message: '', fields: { picture: 'large' } });
  }
  const path = `/api/uploads/organisations/${organisation}/pictures`;
  return againOnline(
    (signal) => readJson<KeptPicture>(path, { method: 'POST', body: file, signal }),
    waiting,
  );
}
