import { useEffect } from 'react';
import { switchTexts } from '#app/texts.ts';
import { useView } from '#view/useView.ts';

/** Keeps the texts in step with the view, and the page's own language with the texts. */
export function useLanguage(): void {
  const language = useView((view) => view.language);
  useEffect(() => {
    let isWanted = true;
    void switchTexts(language).then(() => {
      if (isWanted) document.documentElement.lang = language;
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
}
