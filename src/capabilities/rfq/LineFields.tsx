import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { LineCard } from './LineCard.tsx';
import { PasteLines } from './PasteLines.tsx';
import styles from './Rfq.module.css';
import { mostLines } from './rfq.ts';
import type { RfqFields } from './rfqFields.ts';
import { emptyLine, type TypedLine } from './typedRfq.ts';

/** What is asked for, line by line; lines can be pasted from a spreadsheet. */
export function LineFields(fields: RfqFields) {
  const { typed, onChange, wrong } = fields;
  const { t } = useTranslation('rfqs');
  const [pasting, setPasting] = useState(false);
  const { lines } = typed;
  const none = wrong('lines');
  const add = (more: readonly TypedLine[]) => {
    const filled = lines.filter((line) => line.item !== '' || line.quantity !== '');
    onChange({ lines: [...filled, ...more].slice(0, mostLines) });
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('lines')}</legend>
      {lines.map((line, at) => (
        <LineCard
          {...fields}
          at={at}
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are named by their place
          key={at}
          line={line}
          onLine={(next) => onChange({ lines: lines.map((one, i) => (i === at ? next : one)) })}
          onRemove={() => onChange({ lines: lines.filter((_, i) => i !== at) })}
        />
      ))}
      {none && (
        <p className={styles.problem} role="alert">
          {none}
        </p>
      )}
      {pasting ? (
        <PasteLines
          onClose={() => setPasting(false)}
          onLines={(more) => {
            add(more);
            setPasting(false);
          }}
          room={mostLines - lines.length}
        />
      ) : (
        <div className={styles.acts}>
          {lines.length < mostLines && (
            <Button
              onClick={() =>
                onChange({ lines: [...lines, { ...emptyLine, unit: lines.at(-1)?.unit ?? 'ea' }] })
              }
            >
              {t('addLine')}
            </Button>
          )}
          <Button look="link" onClick={() => setPasting(true)}>
            {t('paste')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
