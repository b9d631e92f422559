import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Section.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './RegisterQuestions.module.css';
import { type Decisions, ownCompany, type Question } from './registerOutcome.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly decisions: Decisions;
  readonly onDecide: (key: string, candidate: string) => void;
}

/** Questions on one page. */
const perPage = 10;

/** Factories that may be those of another company, each with who is alike and how much. */
export function RegisterQuestions({ questions, decisions, onDecide }: Props) {
  const { t } = useTranslation('registers');
  const language = useView((view) => view.language);
  const [from, setFrom] = useState(0);
  const n = (count: number): string => countText(count, language);
  const to = Math.min(from + perPage, questions.length);
  const done = questions.filter(({ key }) => key in decisions).length;
  return (
    <Section note={t('decided', { done: n(done), n: n(questions.length) })} title={t('questions')}>
      <p className={styles.note}>{t('questionsNote')}</p>
      <ol className={styles.list}>
        {questions.slice(from, to).map((question) => (
          <li key={question.key}>
            <OneQuestion
              chosen={decisions[question.key] ?? null}
              onChoose={(candidate) => onDecide(question.key, candidate)}
              question={question}
            />
          </li>
        ))}
      </ol>
      {questions.length > perPage && (
        <div className={styles.pages}>
          <Button disabled={from === 0} onClick={() => setFrom(from - perPage)}>
            {t('previous')}
          </Button>
          <span role="status">
            {t('page', { from: n(from + 1), to: n(to), n: n(questions.length) })}
          </span>
          <Button disabled={to === questions.length} onClick={() => setFrom(from + perPage)}>
            {t('next')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function OneQuestion({
  question,
  chosen,
  onChoose,
}: {
  question: Question;
  chosen: string | null;
  onChoose: (candidate: string) => void;
}) {
  const { t } = useTranslation('registers');
  const language = useView((view) => view.language);
  const { key, row, name, address, candidates } = question;
  const options = [
    ...candidates.map(
      ({ id, name: other, likeness, samePlace, stands, hidden, address: where }) => ({
        id,
        label: t('sameAs', { name: other, percent: Math.round(likeness * 100) }),
        note: [
          hidden ? t('hiddenPage') : t(stands ? 'stands' : 'inFile'),
          samePlace ? t('samePlace') : where,
        ]
          .filter((part) => part !== '')
          .join(' · '),
      }),
    ),
    { id: ownCompany, label: t('own'), note: '' },
  ];
  return (
    <fieldset className={styles.question}>
      <legend>
        {name}
        <span className={styles.where}>
          {t('row', { n: countText(row, language) })} · {address}
        </span>
      </legend>
      {options.map(({ id, label, note }) => (
        <label key={id}>
          <input checked={chosen === id} name={key} onChange={() => onChoose(id)} type="radio" />
          <span>
            {label}
            {note && <span className={styles.where}>{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
