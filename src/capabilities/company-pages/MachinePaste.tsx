import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './PageEditor.module.css';
import type { Sections } from './pageSection.ts';
import { readMachines } from './readMachines.ts';

/** A table pasted from a spreadsheet, read while it is there to see. */
export function MachinePaste({ onDone }: { onDone: (machines: Sections['machines']) => void }) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const [pasted, setPasted] = useState('');
  const machines = readMachines(pasted);
  const count = machines.length;
  return (
    <div className={styles.paste}>
      <TextArea
        autoFocus
        hint={t('pasteHint')}
        label={t('pasteLabel')}
        onChange={(event) => setPasted(event.target.value)}
        value={pasted}
      />
      <p role="status">
        {pasted.trim() === ''
          ? ''
          : count === 0
            ? t('pasteNone')
            : t('pasteRead', { count, n: countText(count, language) })}
      </p>
      <div className={styles.adds}>
        <Button disabled={count === 0} look="main" onClick={() => onDone(machines)}>
          {t('pasteAdd')}
        </Button>
        <Button onClick={() => onDone([])}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
