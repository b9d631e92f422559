import 'i18next';
import type { catalogue } from '#app/catalogue.ko.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: typeof catalogue;
    enableSelector: false;
  }
}
