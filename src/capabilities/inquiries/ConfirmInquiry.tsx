import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Form } from '#ui/Form.tsx';
import { Section } from '#ui/Section.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { inquiryProblemKey } from './inquiryProblemKey.ts';
import { confirmInquiry } from './thread.command.ts';
import type { Thread } from './thread.ts';

/** Sends a guest's inquiry by a press of theirs: a mail scanner that opens links sends nothing. */
export function ConfirmInquiry({
  thread,
  onDone,
}: {
  thread: Thread;
  onDone: () => Promise<void>;
}) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const { busy, problem, send } = useSubmit(
    () => confirmInquiry(thread.id),
    () => {
      say(t('confirmed'));
      void onDone();
    },
  );
  const key = inquiryProblemKey(problem);
  const name = thread.company.name ? textIn(thread.company.name, language) : t('gone');
  return (
    <Section title={t('confirmTitle')}>
      <Form
        action={t('confirmSend')}
        busy={busy}
        busyAction={t('sending')}
        onSubmit={send}
        problem={key && t(`problem.${key}`)}
      >
        <p>{t('confirm', { name })}</p>
      </Form>
    </Section>
  );
}
