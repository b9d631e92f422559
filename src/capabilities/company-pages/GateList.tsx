import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { say } from '#ui/toasts.ts';
import { copyText } from '#view/copyText.ts';
import { flyTo } from '#view/view.store.ts';
import type { Gate } from './gate.ts';
import { showGates } from './placePicking.store.ts';
import { pointText } from './pointText.ts';

/** Metres the camera stands back from a gate. */
const standBack = 420;

/** Gates of a company, which stand in the scene while they are listed, and the way to each. */
export function GateList({ gates }: { gates: readonly Gate[] }) {
  const { t } = useTranslation('companyPages');
  useEffect(() => {
    showGates(gates);
    return () => showGates([]);
  }, [gates]);
  const copy = async (gate: Gate): Promise<void> =>
    say(t((await copyText(pointText(gate.at))) ? 'gateCopied' : 'gateNotCopied'), 'copy');
  return (
    <ItemList label={t('part.gates')}>
      {gates.map((gate) => (
        <Item
          key={`${gate.name} ${gate.at.x} ${gate.at.z}`}
          note={[gate.note, pointText(gate.at)].filter(Boolean).join(' · ')}
          title={gate.name}
        >
          <Button look="link" onClick={() => flyTo({ ...gate.at, distance: standBack })}>
            {t('gateShow')}
          </Button>
          <Button look="link" onClick={() => void copy(gate)}>
            {t('gateCopy')}
          </Button>
        </Item>
      ))}
    </ItemList>
  );
}
