import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { textIn } from '#shared/localText.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { linkTo } from '#view/linkTo.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './BlockList.module.css';
import { blockList, loadBlocks } from './blockList.store.ts';
import { blockStandBack } from './blockStandBack.ts';

/** The blocks, folded away under the sectors; nothing while they are not known. */
export function BlockList() {
  const { t } = useTranslation('complex');
  const language = useView((view) => view.language);
  const choice = useView((view) => view.choice);
  const list = useStore(blockList, (state) => state.list);
  const [open, setOpen] = useState(false);
  useEffect(() => void loadBlocks(), []);
  if (list.state !== 'ready' || list.value.length === 0) return null;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const blocks = [...list.value].sort((a, b) =>
    compare(textIn(a.name, language), textIn(b.name, language)),
  );
  return (
    <div className={styles.blocks}>
      <Disclosure
        count={t('blockCount', { count: blocks.length, n: countText(blocks.length, language) })}
        id="blocks"
        label={t('blocks')}
        lead={<span className={styles.mark} />}
        onToggle={() => setOpen(!open)}
        open={open}
      >
        {blocks.map(({ id, name, position, companyCount }) => (
          <li key={id}>
            <RowLink
              current={choice?.kind === 'block' && choice.id === id}
              data-row
              label={textIn(name, language)}
              note={t('companyCount', {
                count: companyCount,
                n: countText(companyCount, language),
              })}
              {...linkTo({ kind: 'block', id }, { ...position, distance: blockStandBack })}
            />
          </li>
        ))}
      </Disclosure>
    </div>
  );
}
