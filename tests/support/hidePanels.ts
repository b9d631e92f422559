/** Runs in a page: leaves only the scene, in a way that its content policy allows. */
export function hidePanels(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('#scene ~ * { display: none !important }');
  document.adoptedStyleSheets.push(sheet);
}
