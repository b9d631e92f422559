import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { copyText } from '#view/copyText.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import { editingOf, editingStore } from './editing.store.ts';
import styles from './PageEditor.module.css';
import { sectionNames } from './pageSection.ts';
import { typedText } from './typedText.ts';

/** A page that one may not change any more: why that may be, what can be done, and what was written and not saved. */
export function LostAccess({ company }: { company: string }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const open = useStore(editingStore, (store) => store.open);
  const parts = sectionNames.flatMap((section) => {
    const editing = editingOf(open, company, section);
    const text = editing ? typedText(section, editing.typed, language, (label) => t(label)) : '';
    return text === '' ? [] : [{ section, text }];
  });
  const all = parts.map(({ section, text }) => `[${t(`part.${section}`)}]\n${text}`).join('\n\n');
  const copy = async (): Promise<void> =>
    say(t((await copyText(all)) ? 'lostCopied' : 'lostNotCopied'), 'copy');
  return (
    <>
      <Notice urgent>{t('lost')}</Notice>
      <p>{t('lostHow')}</p>
      <div className={styles.adds}>
        <a {...linkToPage({ name: 'claims', id: null })}>{t('lostWhy')}</a>
        <a {...linkToPage({ name: 'claim', id: company })}>{t('lostAgain')}</a>
      </div>
      {parts.length > 0 && (
        <>
          <p>{t('lostKept')}</p>
          {parts.map(({ section, text }) => (
            <TextArea key={section} label={t(`part.${section}`)} readOnly value={text} />
          ))}
          <div>
            <Button look="main" onClick={() => void copy()}>
              {t('lostCopy')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
