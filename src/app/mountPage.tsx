import { createRoot } from 'react-dom/client';
import { App, type PageParts } from '#app/App.tsx';

/** Puts the page into its document. */
export function mountPage(parts: PageParts): void {
  createRoot(document.getElementById('root') as HTMLElement).render(<App {...parts} />);
}
