import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { Section } from '#ui/Section.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useView } from '#view/useView.ts';
import styles from './Rfq.module.css';
import { rfqProblemKey } from './rfqProblemKey.ts';
import type { BuyerRfq } from './rfqView.ts';
import { useRfqAct } from './useRfqAct.tsx';

interface Props {
  readonly questions: BuyerRfq['questions'];
  /** What is said where there is none. */
  readonly empty: string;
  /** Whoever looks may answer. */
  readonly answers: boolean;
  readonly path: string;
  readonly rev: number | null;
  readonly reload: () => Promise<void>;
}

/** Questions and what was answered to all; nobody reads who asked. */
export function QuestionList({ questions, empty, answers, ...rest }: Props) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  return (
    <Section title={t('questions')}>
      {questions.length === 0 && <p className={styles.hint}>{empty}</p>}
      <ul aria-label={t('questions')} className={styles.questions}>
        {questions.map(({ id, text, askedAt, own, answer, answeredAt }) => (
          <li className={styles.question} key={id}>
            <p className={styles.by}>
              <span>{momentText(askedAt, language)}</span>
              {own && <Tag note>{t('ownQuestion')}</Tag>}
            </p>
            <p className={styles.asked}>{text}</p>
            {answer !== null && (
              <div className={styles.answer}>
                <p className={styles.by}>
                  {t('answeredAt', { at: momentText(answeredAt ?? askedAt, language) })}
                </p>
                {answer}
              </div>
            )}
            {answer === null && !answers && <p className={styles.hint}>{t('unanswered')}</p>}
            {answer === null && answers && <AnswerForm id={id} {...rest} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AnswerForm({
  id,
  path,
  rev,
  reload,
}: Omit<Props, 'questions' | 'empty' | 'answers'> & { id: string }) {
  const { t } = useTranslation('rfqs');
  const [text, setText] = useState<string | null>(null);
  const act = useRfqAct(path, rev, reload, () => setText(null));
  const key = rfqProblemKey(act.problem);
  if (text === null) {
    return (
      <div>
        <Button onClick={() => setText('')}>{t('answer')}</Button>
      </div>
    );
  }
  return (
    <Form
      action={t('answerToAll')}
      beside={
        <Button look="link" onClick={() => setText(null)}>
          {t('no')}
        </Button>
      }
      busy={act.busy}
      busyAction={t('sending')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') act.run({ kind: 'answer', question: id, text });
      }}
      problem={key && t(`problem.${key}`)}
    >
      <TextArea
        autoFocus
        hint={t('answerHint')}
        label={t('answer')}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
        rows={2}
        value={text}
      />
    </Form>
  );
}
