import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/result.ts';
import { Button } from '#ui/Button.tsx';
import { Field, TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { showFirstFault } from '#ui/showFirstFault.ts';
import { say } from '#ui/toasts.ts';
import type { ReadProblem } from '#view/readJson.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { CompanyChoice } from './CompanyChoice.tsx';
import { LineFields } from './LineFields.tsx';
import styles from './Rfq.module.css';
import { RfqControl } from './RfqControl.tsx';
import { RoundFields } from './RoundFields.tsx';
import { keepRfq, type WritingRfq } from './rfqDraft.store.ts';
import type { RfqFields } from './rfqFields.ts';
import { rfqProblemKey } from './rfqProblemKey.ts';
import { type RfqFieldProblem, rfqProblems } from './rfqProblems.ts';
import { TermFields } from './TermFields.tsx';

interface Props {
  /** Name under which it is kept in the tab. */
  readonly kept: string;
  readonly writing: WritingRfq;
  readonly organisation: string;
  /** The server’s clock when it was read; null where it was not. */
  readonly now: string | null;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** It may not be saved as it is, since somebody else was faster. */
  readonly blocked?: boolean;
  readonly save: () => Promise<Result<{ readonly id: string }, ReadProblem>>;
  /** It is saved; `reviews` where it is to be looked at once more and sent. */
  readonly onSaved: (id: string, reviews: boolean) => void;
}

/** The form of a request for quotation. What is typed stays in the tab until it is saved. */
export function RfqEditor(props: Props) {
  const { kept, writing, organisation, now, above, below, blocked = false, onSaved } = props;
  const { t } = useTranslation('rfqs');
  const [checks, setChecks] = useState<'draft' | 'sent' | null>(null);
  const { typed } = writing;
  const problems = checks
    ? rfqProblems(typed, checks === 'sent')
    : new Map<string, RfqFieldProblem>();
  const saved = useSubmit(props.save, ({ id }) => {
    say(t('saved'));
    setChecks(null);
    onSaved(id, false);
  });
  const reviewed = useSubmit(props.save, ({ id }) => onSaved(id, true));
  const busy = saved.busy || reviewed.busy;
  const refused = saved.problem ?? reviewed.problem;
  const key = rfqProblemKey(refused);
  const fits = (what: 'draft' | 'sent'): boolean => {
    setChecks(what);
    return !blocked && rfqProblems(typed, what === 'sent').size === 0;
  };
  const fields: RfqFields = {
    organisation,
    typed,
    onChange: (change) => keepRfq(kept, { ...writing, typed: { ...typed, ...change } }),
    wrong: (field) => {
      const problem = problems.get(field) ?? (refused?.fields[field] && 'field');
      return problem && t(`wrong.${problem}`);
    },
  };
  const toCorrect = problems.size > 0;
  return (
    <>
      {above}
      <Form
        action={t('reviewAndSend')}
        beside={
          <Button
            disabled={busy}
            onClick={({ currentTarget }) => {
              if (fits('draft')) saved.send();
              else showFirstFault(currentTarget.form);
            }}
          >
            {t(saved.busy ? 'saving' : 'saveDraft')}
          </Button>
        }
        busy={busy}
        busyAction={t('saving')}
        long
        onSubmit={(event) => {
          event.preventDefault();
          if (fits('sent')) reviewed.send();
          else showFirstFault(event.target as HTMLFormElement);
        }}
        problem={toCorrect ? t('toCorrect', { count: problems.size }) : key && t(`problem.${key}`)}
      >
        <Field
          hint={t('titleHint')}
          label={t('title')}
          maxLength={120}
          onChange={(event) => fields.onChange({ title: event.target.value })}
          problem={fields.wrong('title')}
          value={typed.title}
        />
        <LineFields {...fields} />
        <TextArea
          hint={t('noteHint')}
          label={t('note')}
          maxLength={4000}
          onChange={(event) => fields.onChange({ note: event.target.value })}
          problem={fields.wrong('note')}
          rows={3}
          value={typed.note}
        />
        <RfqControl {...fields} />
        <TermFields {...fields} />
        <RoundFields {...fields} now={now} />
        <CompanyChoice {...fields} />
      </Form>
      {below}
      <p className={styles.hint}>{t('keptInTab')}</p>
    </>
  );
}
