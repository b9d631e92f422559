import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Section } from '#ui/Section.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { askDrafts, beginDraft, changeDraft, dropDraft } from './askDraft.store.ts';
import type { AskDraft } from './askDraft.ts';
import { askFaults } from './askFaults.ts';
import type { Who } from './asking.ts';
import { DraftField } from './DraftField.tsx';
import { sendHandover } from './inquiry.command.ts';
import { inquiryProblemKey } from './inquiryProblemKey.ts';

/** Says that the company has not joined, before anything is typed, and hands a question to the operator. */
export function HandoverForm({ company, who }: { company: string; who: Who | null }) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const [first] = useState(() => beginDraft(company, language));
  const kept = useStore(askDrafts, (all) => all.get(company)) ?? first;
  const change = (over: Partial<AskDraft>) => changeDraft(company, { ...kept, ...over });
  const { name, email } = kept;
  const draft = {
    ...kept,
    name: name || (who?.name ?? ''),
    email: email || (who?.email ?? ''),
  };
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  const found = askFaults({ ...draft, control: 'uncontrolled', quantity: '' }, true);
  const { busy, problem, fields, send } = useSubmit(
    () => sendHandover(company, draft, language),
    () => {
      dropDraft(company);
      setSent(draft.email);
    },
  );
  const key = inquiryProblemKey(problem);
  const wrong = (field: 'subject' | 'text' | 'name' | 'email', text: string) =>
    (tried && found.has(field)) || fields[field] ? text : undefined;
  const part = { change, draft, wrong };
  if (sent !== null) {
    return (
      <Section title={t('handedOverTitle')}>
        <p role="status">{t('handedOver', { email: sent })}</p>
        <Button onClick={() => openPage(null)}>{t('close')}</Button>
      </Section>
    );
  }
  return (
    <>
      <Notice>{t('unclaimed')}</Notice>
      <p>{t('unclaimedWhat')}</p>
      <Form
        action={t('handOver')}
        busy={busy}
        busyAction={t('sending')}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (found.size === 0) send(event);
        }}
        problem={key && t(`problem.${key}`)}
      >
        <DraftField name="subject" {...part} />
        <DraftField name="text" {...part} />
        <DraftField name="name" {...part} />
        <DraftField name="email" {...part} />
      </Form>
    </>
  );
}
