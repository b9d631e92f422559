import { useEffect } from 'react';
import { switchTexts } from '#app/texts.ts';
import { useView } from '#view/useView.ts';

/** Keeps the texts and the page's own language in step with the view. */
export function useLanguage(): void {
  const language = useView((view) => view.language);
  useEffect(() => {
    document.documentElement.lang = language;
    void switchTexts(language);
  }, [language]);
}
