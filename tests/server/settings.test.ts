import { describe, expect, it } from 'vitest';
import { readSettings } from '#server/settings.ts';
import { StartError } from '#server/startError.ts';

describe('settings', () => {
  it('serve a loopback address and keep data beside the sources by default', () => {
    const settings = readSettings({ DATABASE_URL: '' });
    expect(settings).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', LOG_LEVEL: 'info' });
    expect(settings.DATA_DIR).toMatch(/\/data$/);
    expect(settings.DATABASE_URL).toBeUndefined();
  });

  it.each([
    [{ PORT: '0' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ CLIENT_ADDRESS_HEADER: 'x y' }, 'CLIENT_ADDRESS_HEADER'],
  ])('refuse %j in one line that names it', (environment, name) => {
    expect(() => readSettings(environment)).toThrow(StartError);
    expect(() => readSettings(environment)).toThrow(
      new RegExp(`^Bad settings: ${name} [^\\n]+\\.$`),
    );
  });

  it('name every bad setting at once', () => {
    expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT .*; LOG_LEVEL /);
  });
});
