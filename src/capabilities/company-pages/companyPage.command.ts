import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import type { AskableName, SectionName } from '#capabilities/company-pages/pageSection.ts';
import { sendJson } from '#view/readJson.ts';

const pathOf = ({ organisation, company }: PageOf): string =>
  `/api/organisations/${organisation}/pages/${company}`;

export const draftPath = pathOf;
export const changesPath = (page: PageOf): string => `${pathOf(page)}/changes`;

/** Saves one part in the draft; null takes it back. */
export const saveSection = (page: PageOf, section: SectionName, rev: number, value: unknown) =>
  sendJson<{ rev: number }>(`${pathOf(page)}/sections/${section}`, { rev, value }, 'PUT');

/** Shows the draft to everybody. */
export const publishPage = (page: PageOf) =>
  sendJson<{ number: number }>(`${pathOf(page)}/editions`, {});

/** Takes back that whoever the contact names agreed to be shown. */
export const withdrawConsent = (page: PageOf) =>
  sendJson<{ rev: number }>(`${pathOf(page)}/withdrawal`, {});

/** Asks those who run a page to state more; nobody is named. */
export const askCompany = (company: string, sections: readonly AskableName[]) =>
  sendJson(`/api/statements/${company}/asks`, { sections });
