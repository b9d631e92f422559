import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Choice } from '#ui/Choice.tsx';
import { Field } from '#ui/Field.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './RegisterWishes.module.css';
import { compareRegister, type RegisterWork, wish } from './register.store.ts';
import type { DraftSummary } from './registerDraft.ts';

const month = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;

/** What is asked before a register is compared: its month, whose factories, what a missing one means. */
export function RegisterWishes({ work }: { work: RegisterWork }) {
  const { t } = useTranslation('registers');
  const language = useView((view) => view.language);
  const { draft, wishes, preview, doing } = work;
  const name = useId();
  if (!draft || !wishes) return null;
  const kind =
    draft.format === 'xlsx'
      ? t('sheet', { name: draft.sheet ?? '' })
      : `CSV ${(draft.encoding ?? '').toUpperCase()}`;
  const ready = month.test(wishes.asOf) && wishes.complexes.length > 0;
  return (
    <div className={styles.wishes}>
      <p>{t('summary', { kind, n: countText(draft.lines, language) })}</p>
      <Field
        hint={t('monthHint')}
        inputMode="numeric"
        label={t('month')}
        maxLength={7}
        onChange={(event) => wish({ asOf: event.target.value.trim() })}
        placeholder="2026-11"
        value={wishes.asOf}
      />
      <Complexes draft={draft} work={work} />
      <Choice
        legend={t('missing')}
        name={name}
        onChange={(missing) => wish({ missing })}
        options={[
          { value: 'gone', label: t('missingGone') },
          { value: 'kept', label: t('missingKept') },
        ]}
        value={wishes.missing}
      />
      {!preview && (
        <Button
          disabled={!ready || doing !== null}
          look="main"
          onClick={() => void compareRegister()}
        >
          {t('compare')}
        </Button>
      )}
    </div>
  );
}

/** Complexes that stand in the open; the rest unfold. */
const fewest = 2;

function Complexes({ draft, work }: { draft: DraftSummary; work: RegisterWork }) {
  const { t } = useTranslation('registers');
  const language = useView((view) => view.language);
  const chosen = work.wishes?.complexes ?? [];
  const boxes = draft.complexes.map(({ name, rows }) => {
    const value = name ?? '';
    return (
      <Checkbox
        checked={chosen.includes(value)}
        key={value}
        label={t('complexRows', { name: name ?? t('outside'), n: countText(rows, language) })}
        onChange={(on) =>
          wish({
            complexes: on ? [...chosen, value] : chosen.filter((one) => one !== value),
          })
        }
      />
    );
  });
  const rest = boxes.slice(fewest);
  return (
    <fieldset className={styles.complexes}>
      <legend>{t('complexes')}</legend>
      {boxes.slice(0, fewest)}
      {rest.length > 0 && (
        <details>
          <summary>{t('moreComplexes', { n: countText(rest.length, language) })}</summary>
          {rest}
        </details>
      )}
    </fieldset>
  );
}
