import { html } from 'hono/html';

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly responses?: Readonly<Record<string, { description?: string }>>;
}

/** What the page reads of an OpenAPI description. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Style of the page: a file of its own, since the policy allows no inline style. */
export const apiDocsStyle = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#262320;background:#fdfbf7}
h2{font:600 1rem/1.5 ui-monospace,monospace;margin:2rem 0 .25rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;margin:.25rem 0}dt{font-family:ui-monospace,monospace}dd{margin:0}`;

/** A plain page that lists the routes of an API. */
export function apiDocsPage(
  { info, paths }: ApiDescription,
  descriptionUrl: string,
  styleUrl: string,
) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${info.title}</title><link rel="stylesheet" href="${styleUrl}"></head>
<body><h1>${info.title}</h1><p>${info.description ?? ''}</p><p><a href="${descriptionUrl}">OpenAPI 3.1</a></p>
${operations.map(
  ({
    path,
    method,
    operation,
  }) => html`<section><h2>${method.toUpperCase()} ${path}</h2><p>${operation.summary ?? ''}</p>
<dl>${(operation.parameters ?? []).map((parameter) => html`<dt>${parameter.name}</dt><dd>${parameter.in}${parameter.required ? ', required' : ''}</dd>`)}
${Object.entries(operation.responses ?? {}).map(([status, { description }]) => html`<dt>${status}</dt><dd>${description ?? ''}</dd>`)}</dl></section>`,
)}
</body></html>`;
}
