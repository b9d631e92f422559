import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkSecret } from '#capabilities/accounts/linkSecret.ts';

it('takes the secret and leaves the rest of the address', () => {
  expect(linkSecret('/ko/account/verify', '?token=a.b-c&quality=low')).toEqual({
    token: 'a.b-c',
    clean: '/ko/account/verify?quality=low',
  });
  expect(linkSecret('/ko/account', '')).toEqual({ token: '', clean: '/ko/account' });
});

it('reads what a mail wrote, whatever the secret, and leaves nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (token) => {
      const read = linkSecret('/ko/account/reset', `?token=${encodeURIComponent(token)}`);
      expect(read).toEqual({ token, clean: '/ko/account/reset' });
    }),
  );
});
