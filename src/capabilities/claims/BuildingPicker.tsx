import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '#shared/localText.ts';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { viewStore } from '#view/view.store.ts';
import styles from './DocumentField.module.css';

interface Props {
  readonly buildings: readonly string[];
  readonly onChange: (buildings: readonly string[]) => void;
  readonly problem?: string | undefined;
}

/** Buildings chosen in the scene, one after another. */
export function BuildingPicker({ buildings, onChange, problem }: Props) {
  const { t } = useTranslation('claims');
  const picking = useView((view) => view.picking);
  const choice = useView((view) => view.choice);
  useEffect(() => {
    if (!picking || choice?.kind !== 'building') return;
    viewStore.setState({ picking: false });
    if (!buildings.includes(choice.id)) onChange([...buildings, choice.id]);
  }, [choice, picking, buildings, onChange]);
  const pick = () => viewStore.setState({ picking: true, choice: null });
  return (
    <div className={styles.field}>
      <span>{t('places')}</span>
      {buildings.length > 0 && (
        <ItemList label={t('places')}>
          {buildings.map((gid, index) => (
            <Picked
              gid={gid}
              key={gid}
              n={index + 1}
              onRemove={() => onChange(buildings.filter((other) => other !== gid))}
            />
          ))}
        </ItemList>
      )}
      <div className={styles.row}>
        <Button onClick={pick}>{t(buildings.length > 0 ? 'pickMore' : 'pick')}</Button>
      </div>
      <p className={problem ? styles.problem : styles.hint} role={problem ? 'alert' : undefined}>
        {problem ?? t('placesHint')}
      </p>
    </div>
  );
}

/** One of them, by its address where it has one. */
function Picked({ gid, n, onRemove }: { gid: string; n: number; onRemove: () => void }) {
  const { t } = useTranslation('claims');
  const language = useView((view) => view.language);
  const [entry] = useRead<{ address: LocalText | null }>(`/api/buildings/${gid}`);
  const address = entry.state === 'ready' ? entry.value.address : null;
  return (
    <Item note={address && textIn(address, language)} title={t('building', { n })}>
      <Button look="link" onClick={onRemove}>
        {t('takeOut')}
      </Button>
    </Item>
  );
}
