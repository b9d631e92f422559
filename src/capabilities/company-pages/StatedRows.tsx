import { useTranslation } from 'react-i18next';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { dayText } from '#view/dayText.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import type { Sections } from './pageSection.ts';

type Rows = Sections['machines' | 'inspection' | 'capacity'];

/** Machines, instruments or free capacity, a line each. */
export function StatedRows({
  section,
  rows,
}: {
  section: 'machines' | 'inspection' | 'capacity';
  rows: Rows;
}) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  return (
    <ItemList label={t(`part.${section}`)}>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two machines of a kind are alike in all they have
        <Item key={i} note={noteOf(row)} title={'what' in row ? row.what : row.name}>
          {'count' in row && t('pieces', { count: row.count, n: countText(row.count, language) })}
        </Item>
      ))}
    </ItemList>
  );

  function noteOf(row: Rows[number]): string {
    if ('what' in row) {
      const days = [row.from, row.until].map((day) => day && dayText(`${day}T03:00:00Z`, language));
      return days.some(Boolean) ? days.map((day) => day ?? '').join(' – ') : '';
    }
    const words = 'count' in row ? [row.maker, row.model, row.capacity] : [row.model, row.range];
    return words.filter(Boolean).join(' · ');
  }
}
