import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { ContactConsent } from './ContactConsent.tsx';
import { saveSection } from './companyPage.command.ts';
import type { DraftSection, PageConsent, PageOf } from './companyPage.ts';
import { editingOf, editingStore, keepEditing } from './editing.store.ts';
import { FieldOf } from './FieldOf.tsx';
import styles from './PageEditor.module.css';
import { pageProblemKey } from './pageProblemKey.ts';
import type { SectionName } from './pageSection.ts';
import { SectionRows } from './SectionRows.tsx';
import { SectionView } from './SectionView.tsx';
import { sectionForms } from './sectionForm.ts';
import { sectionProblems } from './sectionProblems.ts';
import { emptyRow, isEmptyRow, statedOf, type Typed, typedOf } from './typedSection.ts';

interface Props {
  readonly page: PageOf;
  readonly section: SectionName;
  /** How the part stands in the draft; undefined where it was never stated. */
  readonly draft: DraftSection | undefined;
  /** Consent to the contact as it was published last. */
  readonly consent?: PageConsent | undefined;
  readonly onSaved: () => void;
  /** The page is not one's own any more. */
  readonly onLost: () => void;
}

/** The form of one part. What is written stays until it is saved, whatever else is looked at. */
export function SectionEditor({ page, section, draft, consent, onSaved, onLost }: Props) {
  const { t } = useTranslation('companyPages');
  const { company } = page;
  const editing = useStore(editingStore, ({ open }) => editingOf(open, company, section));
  const [checked, setChecked] = useState(false);
  const { fields, add } = sectionForms[section];
  const rev = draft?.rev ?? 0;
  const stated = typedOf(section, draft?.value);
  const typed = editing?.typed ?? (stated.length === 0 ? [emptyRow(section)] : stated);
  const value = statedOf(section, typed);
  const isBlank = add !== undefined && typed.every((row) => isEmptyRow(section, row));
  const isBehind = editing !== undefined && editing.rev !== rev;
  const write = (next: Typed) =>
    keepEditing(company, section, { typed: next, rev: editing?.rev ?? rev });
  const saved = (what: 'saved' | 'takenBack') => () => {
    keepEditing(company, section, null);
    setChecked(false);
    say(t(what, { part: t(`part.${section}`) }));
    onSaved();
  };
  const save = useSubmit(async () => {
    const answer = await saveSection(page, section, editing?.rev ?? rev, value);
    if (!answer.ok && answer.error.reason === 'changed') onSaved();
    if (!answer.ok && answer.error.code === 'missing') onLost();
    return answer;
  }, saved('saved'));
  const sayNone = useSubmit(() => saveSection(page, section, rev, []), saved('saved'));
  const takeBack = useSubmit(() => saveSection(page, section, rev, null), saved('takenBack'));
  const refused = Object.keys(save.fields);
  const wrong = checked
    ? new Set([...sectionProblems(section, value), ...refused])
    : new Set<string>();
  const problem = pageProblemKey(save.problem ?? sayNone.problem ?? takeBack.problem);
  const told =
    checked && isBlank
      ? t('problem.blank')
      : wrong.size > 0
        ? t('problem.fields')
        : problem === null || (problem === 'changed' && isBehind)
          ? null
          : t(`problem.${problem}`);
  const busy = save.busy || sayNone.busy || takeBack.busy;
  return (
    <Form
      action={t('save')}
      beside={
        <>
          {isBlank && (
            <Button disabled={busy} onClick={() => sayNone.send()}>
              {t('stateNone')}
            </Button>
          )}
          {draft !== undefined && draft.value !== null && (
            <Button disabled={busy} look="link" onClick={() => takeBack.send()}>
              {t('takeBack')}
            </Button>
          )}
        </>
      }
      busy={busy}
      busyAction={t('saving')}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        const fits = sectionProblems(section, value).size === 0;
        if (fits && !isBehind && !isBlank) save.send();
      }}
      problem={told}
    >
      {isBehind && (
        <div className={styles.conflict}>
          <Notice urgent>{t('conflict', { by: draft?.by ?? t('somebodyLeft') })}</Notice>
          <SectionView organisation={page.organisation} section={section} value={draft?.value} />
          <div className={styles.adds}>
            <Button onClick={() => keepEditing(company, section, { typed, rev })}>
              {t('keepMine')}
            </Button>
            <Button onClick={() => keepEditing(company, section, null)}>{t('useTheirs')}</Button>
          </div>
        </div>
      )}
      {add ? (
        <SectionRows onChange={write} page={page} rows={typed} section={section} wrong={wrong} />
      ) : (
        fields.map((field) => (
          <FieldOf
            field={field}
            key={field.key}
            page={page}
            onChange={(next) => write([{ ...typed[0], [field.key]: next }])}
            value={typed[0]?.[field.key] ?? ''}
            wrong={wrong.has(field.key)}
          />
        ))
      )}
      {section === 'contact' && consent && (
        <ContactConsent consent={consent} onWithdrawn={onSaved} page={page} />
      )}
    </Form>
  );
}
