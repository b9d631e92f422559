import { describe, expect, it } from 'vitest';
import { type Command, commandFor, type KeyPress } from '#view/command.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  isComposing: false,
  ...more,
});
const refusing: Command = { id: 'r', title: 'r', keys: ['r'], refusal: () => 'why', run() {} };
const find: Command = { id: 'find', title: 'find', keys: ['/'], run() {} };
const back: Command = { id: 'back', title: 'back', keys: ['Escape'], run() {} };
const all = [refusing, find, back];

describe('a key', () => {
  it('asks for its command', () => {
    expect(commandFor(press('/'), false, all)).toBe(find);
    expect(commandFor(press('x'), false, all)).toBeNull();
  });
  it('is a letter while one types, except Esc', () => {
    expect(commandFor(press('/'), true, all)).toBeNull();
    expect(commandFor(press('Escape'), true, all)).toBe(back);
  });
  it('belongs to the browser with Ctrl, Alt or the command key', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
      expect(commandFor(press('/', { [held]: true }), false, all)).toBeNull();
  });
  it('is left alone when already answered, or while a syllable is composed', () => {
    expect(commandFor(press('/', { defaultPrevented: true }), false, all)).toBeNull();
    expect(commandFor(press('Escape', { isComposing: true }), true, all)).toBeNull();
  });
  it('does nothing when its command refuses', () => {
    expect(commandFor(press('r'), false, all)).toBeNull();
  });
});
