import type { Language } from '#shared/language.ts';
import type { Control, ReplyLanguage } from './inquiry.ts';
import type { InquiryFile } from './thread.ts';

/** What somebody has filled in of an inquiry. */
export interface AskDraft {
  /** Names the request: sent again, it makes no second inquiry. */
  readonly client: string;
  readonly about: { readonly kind: 'product' | 'building'; readonly id: string } | null;
  readonly subject: string;
  readonly text: string;
  readonly quantity: string;
  readonly unit: string;
  readonly wanted: string;
  readonly place: string;
  readonly language: ReplyLanguage;
  readonly control: Control | null;
  readonly contact: string;
  readonly files: readonly InquiryFile[];
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
}

/** An inquiry of which nothing is filled in. */
export const emptyDraft = (client: string, language: Language): AskDraft => ({
  client,
  about: null,
  subject: '',
  text: '',
  quantity: '',
  unit: '',
  wanted: '',
  place: '',
  language,
  control: null,
  contact: '',
  files: [],
  name: '',
  organisation: '',
  email: '',
});
