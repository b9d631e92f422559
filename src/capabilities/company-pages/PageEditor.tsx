import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Select } from '#ui/Select.tsx';
import { Split, SplitDetail } from '#ui/Split.tsx';
import { useRead } from '#view/useRead.ts';
import { draftPath } from './companyPage.command.ts';
import type { DraftPage, PageOf, RunPage } from './companyPage.ts';
import { LostAccess } from './LostAccess.tsx';
import styles from './PageEditor.module.css';
import { PageHistory } from './PageHistory.tsx';
import { PageStanding } from './PageStanding.tsx';
import { type PageContent, type SectionName, sectionNames } from './pageSection.ts';
import { SectionEditor } from './SectionEditor.tsx';
import { SectionView } from './SectionView.tsx';
import { StatedContent } from './StatedContent.tsx';
import { changedSections } from './sameContent.ts';

const modes = ['write', 'preview', 'history'] as const;

/** The page of a company as those who run it write it: its parts, how full it is, what is not published yet. */
export function PageEditor({ run, onLost }: { run: RunPage; onLost: () => void }) {
  const { t } = useTranslation('companyPages');
  const page: PageOf = { organisation: run.organisation, company: run.company };
  const [entry, reload] = useRead<DraftPage>(draftPath(page));
  const [part, setPart] = useState<SectionName>('processes');
  const [mode, setMode] = useState<(typeof modes)[number]>('write');
  const isLost = entry.state === 'failed' && entry.problem.code === 'missing';
  if (isLost) return <LostAccess company={run.company} />;
  return (
    <ListOf entry={entry} onRetry={reload}>
      {(draft) => {
        const content = contentOf(draft);
        const published = (draft.edition?.content ?? {}) as PageContent;
        const changed = changedSections(content, published);
        const stateOf = (name: SectionName) => {
          if (changed.includes(name)) return 'unpublished';
          const value = content[name] ?? null;
          if (value === null) return 'missing';
          return Array.isArray(value) && value.length === 0 ? 'none' : 'stated';
        };
        const pick = (name: SectionName) => {
          setPart(name);
          setMode('write');
        };
        const list = (
          <>
            <div className={styles.pick}>
              <Select<SectionName>
                label={t('parts')}
                onChange={pick}
                options={sectionNames.map((value) => ({
                  value,
                  label: `${t(`part.${value}`)} · ${t(`state.${stateOf(value)}`)}`,
                }))}
                value={part}
              />
            </div>
            <ul aria-label={t('parts')} className={styles.parts}>
              {sectionNames.map((name) => (
                <li key={name}>
                  <button
                    aria-current={mode === 'write' && name === part ? true : undefined}
                    onClick={() => pick(name)}
                    type="button"
                  >
                    {t(`part.${name}`)}
                    <span data-state={stateOf(name)}>{t(`state.${stateOf(name)}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        );
        return (
          <>
            <PageStanding
              changed={changed.length}
              content={content}
              edits={run.edits}
              onNext={pick}
              onPublished={reload}
              page={page}
              publishedAt={draft.edition?.publishedAt ?? null}
            />
            <div className={styles.modes}>
              {modes.map((one) => (
                <Button aria-pressed={one === mode} key={one} onClick={() => setMode(one)}>
                  {t(one)}
                </Button>
              ))}
            </div>
            {mode === 'preview' && (
              <StatedContent content={content} organisation={run.organisation} />
            )}
            {mode === 'history' && (
              <PageHistory draft={draft} edits={run.edits} onRestored={reload} page={page} />
            )}
            {mode === 'write' && (
              <Split list={list}>
                <SplitDetail title={t(`part.${part}`)}>
                  {run.edits ? (
                    <SectionEditor
                      draft={draft.sections[part]}
                      consent={draft.consents[0]}
                      key={part}
                      onLost={onLost}
                      onSaved={reload}
                      page={page}
                      section={part}
                    />
                  ) : (
                    <SectionView
                      organisation={run.organisation}
                      section={part}
                      value={content[part]}
                    />
                  )}
                </SplitDetail>
              </Split>
            )}
          </>
        );
      }}
    </ListOf>
  );
}

function contentOf({ sections }: DraftPage): PageContent {
  return Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [name, section?.value]),
  ) as PageContent;
}
