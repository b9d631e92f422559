import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { type UnitId, unitIds, units } from '#shared/unit.ts';
import { Button } from '#ui/Button.tsx';
import { Field, TextArea } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Select } from '#ui/Select.tsx';
import { useView } from '#view/useView.ts';
import styles from './Rfq.module.css';
import { RfqFiles } from './RfqFiles.tsx';
import type { RfqFields } from './rfqFields.ts';
import type { TypedLine } from './typedRfq.ts';

interface Props extends RfqFields {
  readonly at: number;
  readonly line: TypedLine;
  readonly onLine: (line: TypedLine) => void;
  readonly onRemove: () => void;
}

/** One line of a request; what few fill in is folded away while it is empty. */
export function LineCard({ organisation, typed, wrong, at, line, onLine, onRemove }: Props) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const has = line.bands !== '' || line.target !== '' || line.files.length > 0;
  const [opened, setOpened] = useState(false);
  const change = (over: Partial<TypedLine>) => onLine({ ...line, ...over });
  const about = (field: keyof TypedLine) => wrong(`lines.${at}.${field}`);
  return (
    <section aria-label={t('lineNumber', { n: at + 1 })} className={styles.card}>
      <div className={styles.cardHead}>
        <h4>{t('lineNumber', { n: at + 1 })}</h4>
        {typed.lines.length > 1 && (
          <IconButton icon="close" label={t('removeLine', { n: at + 1 })} onClick={onRemove} />
        )}
      </div>
      <Field
        label={t('item')}
        maxLength={120}
        onChange={(event) => change({ item: event.target.value })}
        problem={about('item')}
        value={line.item}
      />
      <TextArea
        hint={t('specificationHint')}
        label={t('specification')}
        maxLength={2000}
        onChange={(event) => change({ specification: event.target.value })}
        problem={about('specification')}
        rows={2}
        value={line.specification}
      />
      <div className={styles.pair}>
        <Field
          inputMode="decimal"
          label={t('quantity')}
          maxLength={14}
          onChange={(event) => change({ quantity: event.target.value })}
          problem={about('quantity')}
          value={line.quantity}
        />
        <Select<UnitId>
          label={t('unit')}
          onChange={(unit) => change({ unit })}
          options={unitIds.map((value) => ({ value, label: textIn(units[value].name, language) }))}
          value={line.unit}
        />
        <Field
          inputMode="numeric"
          label={t('withinDays')}
          maxLength={4}
          onChange={(event) => change({ withinDays: event.target.value })}
          problem={about('withinDays')}
          value={line.withinDays}
        />
      </div>
      {opened || has ? (
        <>
          <div className={styles.pair}>
            <Field
              hint={t('bandsHint')}
              label={t('bands')}
              maxLength={80}
              onChange={(event) => change({ bands: event.target.value })}
              problem={about('bands')}
              value={line.bands}
            />
            <Field
              hint={t('targetHint')}
              inputMode="decimal"
              label={t('target', { currency: typed.currency })}
              maxLength={20}
              onChange={(event) => change({ target: event.target.value })}
              problem={about('target')}
              value={line.target}
            />
          </div>
          {typed.control === 'uncontrolled' ? (
            <RfqFiles
              files={line.files}
              label={t('lineFiles', { n: at + 1 })}
              onChange={(files) => change({ files })}
              organisation={organisation}
              problem={about('files')}
            />
          ) : (
            <p className={styles.hint}>{t('filesAfterControl')}</p>
          )}
        </>
      ) : (
        <Button look="link" className={styles.start} onClick={() => setOpened(true)}>
          {t('moreOfLine')}
        </Button>
      )}
    </section>
  );
}
