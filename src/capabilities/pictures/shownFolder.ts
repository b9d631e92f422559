/** Address of the files of a picture that everybody sees: it stands on a published page. */
export const shownFolder = (id: string): string => `/pictures/${id}`;
