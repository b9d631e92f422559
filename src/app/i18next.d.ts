import 'i18next';
import type { catalogue } from '#app/catalogue.ko.ts';
import type { laterCatalogue } from '#app/laterCatalogue.ko.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: typeof catalogue & typeof laterCatalogue;
    enableSelector: false;
  }
}
