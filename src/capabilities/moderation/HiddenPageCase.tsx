import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { say } from '#ui/toasts.ts';
import { dayText } from '#view/dayText.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { type Hiding, sayingSchema } from './hiding.ts';
import { appeal } from './moderation.command.ts';
import { moderationProblemKey } from './moderationProblemKey.ts';

interface Props {
  readonly organisation: string;
  readonly hiding: Hiding;
  readonly appeals: boolean;
  readonly onDone: () => void;
}

/** One hidden page as those who run it see it: why, and the one appeal. */
export function HiddenPageCase({ organisation, hiding, appeals, onDone }: Props) {
  const { t } = useTranslation('moderation');
  const language = useView((view) => view.language);
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  const { id, name, page, reason, state, hiddenAt, appeal: said, answer } = hiding;
  const send = useSubmit(
    () => appeal(organisation, id, text),
    () => {
      say(t('appealSent'));
      onDone();
    },
  );
  const problem = moderationProblemKey(send.problem);
  return (
    <>
      <Facts
        facts={[
          { label: t(`page.${page.kind}`), value: textIn(name, language) },
          { label: t('shown'), value: `${t(`state.${state}`)} · ${dayText(hiddenAt, language)}` },
          { label: t('reason'), value: reason },
          ...(said ? [{ label: t('appeal'), value: said }] : []),
          ...(answer ? [{ label: t('answer'), value: answer }] : []),
        ]}
        notStated=""
      />
      <p>{t('seenByNobody')}</p>
      {state === 'hidden' && !appeals && <p>{t('notForYou')}</p>}
      {state === 'hidden' && appeals && (
        <Form
          action={t('sendAppeal')}
          busy={send.busy}
          busyAction={t('sending')}
          onSubmit={(event) => {
            event.preventDefault();
            if (sayingSchema.safeParse(text).success) send.send();
            else setShort(true);
          }}
          problem={problem && t(`problem.${problem}`)}
        >
          <TextArea
            hint={t('appealHint')}
            label={t('appealLabel')}
            maxLength={1000}
            onChange={(event) => {
              setText(event.target.value);
              setShort(false);
            }}
            problem={short ? t('reasonProblem') : undefined}
            rows={3}
            value={text}
          />
        </Form>
      )}
    </>
  );
}
