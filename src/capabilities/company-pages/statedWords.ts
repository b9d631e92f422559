import { materials } from '#capabilities/company-pages/material.ts';
import type { PageContent } from '#capabilities/company-pages/pageSection.ts';
import { processes } from '#capabilities/company-pages/process.ts';
import type { LocalText } from '#shared/localText.ts';

/** Words of a page that its company is found by: processes, machines, materials, certificates, instruments. */
export function statedWords(content: PageContent): LocalText[] {
  const own = (...texts: (string | undefined)[]): LocalText[] => {
    const ko = texts.filter(Boolean).join(' ');
    return ko === '' ? [] : [{ ko }];
  };
  return [
    ...(content.processes?.processes ?? []).map((process) => processes[process]),
    ...own(content.processes?.other),
    ...(content.machines ?? []).flatMap(({ name, maker, model }) => own(maker, model, name)),
    ...(content.materials?.materials ?? []).map((material) => materials[material]),
    ...own(content.materials?.other),
    ...(content.certificates ?? []).flatMap(({ standard }) => own(standard)),
    ...(content.inspection ?? []).flatMap(({ name, model }) => own(name, model)),
    ...own(content.trade?.ncage),
    ...(content.samples ?? []).flatMap(({ title, detail }) => own(title, detail)),
  ];
}
