import type { Page } from 'playwright-core';

/** Counts what a person would do on a page from here on: presses, choices from a list, and fields written in. */
export async function countTaps(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const done = { presses: 0, choices: 0, fields: new Set<EventTarget>() };
    Object.assign(window, { done });
    const isText = (target: EventTarget | null): boolean =>
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !/checkbox|radio|file/.test(target.type));
    document.addEventListener('click', () => done.presses++, true);
    document.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLSelectElement) done.choices++;
      },
      true,
    );
    document.addEventListener(
      'input',
      ({ target }) => {
        if (target && isText(target)) done.fields.add(target);
      },
      true,
    );
  });
  return () =>
    page.evaluate(() => {
      const { presses, choices, fields } = (
        window as unknown as { done: { presses: number; choices: number; fields: Set<unknown> } }
      ).done;
      return `${presses} presses, ${choices} choices from a list, ${fields.size} fields written`;
    });
}
