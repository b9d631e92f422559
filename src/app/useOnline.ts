import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '#ui/toasts.ts';

/** Says when the connection goes and when it is back. */
export function useOnline(): void {
  const { t } = useTranslation('page');
  useEffect(() => {
    const gone = () => say(t('offlineNow'), 'connection');
    const back = () => say(t('onlineAgain'), 'connection');
    window.addEventListener('offline', gone);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', gone);
      window.removeEventListener('online', back);
    };
  }, [t]);
}
