import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkToPage } from '#view/linkTo.ts';
import { readJson } from '#view/readJson.ts';

/** The way to the mails of this computer; nothing where mails are sent. */
export function LocalMails() {
  const { t } = useTranslation('accounts');
  const [here, setHere] = useState(false);
  useEffect(() => {
    let wanted = true;
    const onThisMachine = /^(localhost|127\.|\[::1\])/.test(location.host);
    if (onThisMachine) {
      void readJson('/api/mails').then((answer) => wanted && setHere(answer.ok));
    }
    return () => {
      wanted = false;
    };
  }, []);
  return here ? (
    <p>
      <a {...linkToPage({ name: 'mail', id: null })}>{t('localMails')}</a>
    </p>
  ) : null;
}
