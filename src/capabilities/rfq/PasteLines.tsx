import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { pastedLines } from './pastedLines.ts';
import styles from './Rfq.module.css';
import type { TypedLine } from './typedRfq.ts';

interface Props {
  /** Lines that still fit. */
  readonly room: number;
  readonly onLines: (lines: readonly TypedLine[]) => void;
  readonly onClose: () => void;
}

/** Takes lines over that were copied from a spreadsheet. */
export function PasteLines({ room, onLines, onClose }: Props) {
  const { t } = useTranslation('rfqs');
  const [text, setText] = useState('');
  const lines = pastedLines(text);
  const tooMany = lines.length > room;
  return (
    <div className={styles.card}>
      <TextArea
        autoFocus
        hint={t('pasteHint')}
        label={t('pasteLabel')}
        onChange={(event) => setText(event.target.value)}
        problem={tooMany ? t('pasteTooMany', { count: room }) : undefined}
        rows={4}
        value={text}
      />
      <p className={styles.hint} role="status">
        {text.trim() !== '' && t('pasteFound', { count: lines.length })}
      </p>
      <div className={styles.acts}>
        <Button disabled={lines.length === 0 || tooMany} onClick={() => onLines(lines)}>
          {t('pasteTake', { count: lines.length })}
        </Button>
        <Button look="link" onClick={onClose}>
          {t('no')}
        </Button>
      </div>
    </div>
  );
}
