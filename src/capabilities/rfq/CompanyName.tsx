import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { textIn } from '#shared/localText.ts';
import { useView } from '#view/useView.ts';
import { companyNames } from './companyName.store.ts';

/** The name of a company that is known by id alone; its id until the name is here. */
export function CompanyName({ id }: { id: string }) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const entry = useStore(companyNames.store, (all) => all.get(id));
  useEffect(() => void companyNames.load(id), [id]);
  if (entry?.state === 'ready') return textIn(entry.value.name, language);
  return entry?.state === 'failed' && entry.problem.code === 'missing' ? t('gone') : id;
}
