import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { canUsePasskeys, signInWithPasskey } from './askPasskey.command.ts';
import { problemKey } from './problemKey.ts';

/** Signs in with a passkey, where the browser can; the password stays beside it. */
export function PasskeySignIn({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('accounts');
  const signIn = useSubmit(async () => {
    const done = await signInWithPasskey();
    if (!done.ok) {
      const key = problemKey(done.error) ?? 'failed';
      say(t(`problem.${key === 'refused' ? 'wrongPasskey' : key}`));
    }
    return done;
  }, onDone);
  if (!canUsePasskeys()) return null;
  return (
    <Button disabled={signIn.busy} onClick={() => signIn.send()}>
      {t('signInPasskey')}
    </Button>
  );
}
