import { beforeEach, expect, it } from 'vitest';
import { catalogue } from '#app/catalogue.ko.ts';
import { commands } from '#app/commands.ts';
import { dialogStore, openDialog } from '#app/dialog.ts';
import { emptyView, viewStore } from '#view/view.store.ts';

beforeEach(() => {
  viewStore.setState(emptyView, true);
  openDialog(null);
});

it('undoes one step at a time: dialog, panel, search, sector', () => {
  viewStore.setState({ choice: { kind: 'block', id: 'je1' }, query: '효성', sector: 'steel' });
  openDialog({ kind: 'help' });
  const left: string[] = [];
  while (commands.back.refusal() === null && left.length < 9) {
    commands.back.run();
    const { choice, query, sector } = viewStore.getState();
    left.push([dialogStore.getState().open && 'dialog', choice && 'choice', query, sector].join());
  }
  expect(left).toEqual([',choice,효성,steel', ',,효성,steel', ',,,steel', ',,,']);
});

it('gives no key two meanings, and every command a title', () => {
  const keys = Object.values(commands).flatMap((command) => [...command.keys]);
  expect(new Set(keys).size).toBe(keys.length);
  const titles: Record<string, string> = catalogue.page.command;
  for (const { title } of Object.values(commands))
    expect(titles[title.replace('command.', '')]).toBeTruthy();
});

it('steers again when pressed again', () => {
  commands.zoomIn.run();
  const first = viewStore.getState().steer;
  commands.zoomIn.run();
  expect(viewStore.getState().steer).not.toEqual(first);
  expect(viewStore.getState().steer?.kind).toBe('zoom-in');
});
