import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ItemList } from '#ui/ItemList.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Section } from '#ui/Section.tsx';
import { say } from '#ui/toasts.ts';
import { useRead } from '#view/useRead.ts';
import { RegisterDryRun } from './RegisterDryRun.tsx';
import { RegisterFile } from './RegisterFile.tsx';
import { RegisterItem } from './RegisterItem.tsx';
import { RegisterWishes } from './RegisterWishes.tsx';
import { applyRegister, registerWork } from './register.store.ts';
import type { RegisterRecord } from './registerOutcome.ts';

/** The register of factories: a file is chosen, looked at, decided on and applied; what was applied can be undone. */
export function RegisterDesk({ decides }: { decides: boolean }) {
  const { t } = useTranslation('registers');
  const [entry, reload] = useRead<{ items: RegisterRecord[] }>('/api/operator/registers');
  const work = useStore(registerWork);
  const apply = (): Promise<void> =>
    applyRegister((file) => {
      say(t('isApplied', { file }));
      void reload();
    });
  return (
    <>
      <p>{decides ? t('intro') : t('onlyReads')}</p>
      {decides && (
        <>
          <RegisterFile work={work} />
          {work.draft && <RegisterWishes work={work} />}
          {work.preview && <RegisterDryRun onApply={apply} work={work} />}
        </>
      )}
      <Section title={t('list')}>
        <ListOf entry={entry} onRetry={reload}>
          {({ items }) => {
            const latest = items.find(({ undoneAt }) => undoneAt === null);
            if (items.length === 0) return <p>{t('none')}</p>;
            return (
              <ItemList label={t('list')}>
                {items.map((record) => (
                  <RegisterItem
                    key={record.id}
                    onDone={reload}
                    record={record}
                    undoes={decides && record.id === latest?.id}
                  />
                ))}
              </ItemList>
            );
          }}
        </ListOf>
      </Section>
    </>
  );
}
