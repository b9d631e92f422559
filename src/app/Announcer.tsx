import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoiceName } from '#app/useChoiceName.ts';
import { useView } from '#view/useView.ts';

/** Tells screen readers what has been chosen, and names the page after it. */
export function Announcer() {
  const { t } = useTranslation('page');
  const chosen = useView((view) => view.choice !== null);
  const name = useChoiceName();
  const [text, setText] = useState('');
  const wasChosen = useRef(chosen);
  useEffect(() => {
    if (name) setText(t('chosen', { name }));
    else if (!chosen && wasChosen.current) setText(t('closed'));
    wasChosen.current = chosen;
  }, [name, chosen, t]);
  useEffect(() => {
    document.title = name ? `${name} · ${t('title')}` : t('title');
  }, [name, t]);
  return (
    <p aria-live="polite" className="visually-hidden" role="status">
      {text}
    </p>
  );
}
