/** Fetches all files of the page's type that the repository's own texts need; those that cannot be had stay out. */
export async function wholeType(): Promise<void> {
  const faces = [...document.fonts].filter(({ family }) => family.includes('Pretendard Variable'));
  await Promise.allSettled(faces.map((face) => face.load()));
}
