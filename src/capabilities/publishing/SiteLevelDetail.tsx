import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Choice } from '#ui/Choice.tsx';
import { Decision, DecisionButtons } from '#ui/Decision.tsx';
import { Facts } from '#ui/Facts.tsx';
import { SplitDetail } from '#ui/Split.tsx';
import { say } from '#ui/toasts.ts';
import { dayText } from '#view/dayText.ts';
import { countText } from '#view/quantities.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { type LeveledSite, type PublishingLevel, publishingLevels } from './publishingLevel.ts';
import { setPublishingLevel } from './setPublishingLevel.command.ts';
import { siteName } from './siteName.ts';

interface Props {
  readonly site: LeveledSite;
  readonly decides: boolean;
  readonly onDone: (level: PublishingLevel) => void;
}

/** One site and its level; taking something from sight is asked for once more, and can be undone. */
export function SiteLevelDetail({ site, decides, onDone }: Props) {
  const { t } = useTranslation('publishing');
  const language = useView((view) => view.language);
  const radio = useId();
  const [level, setLevel] = useState(site.level);
  const [asking, setAsking] = useState(false);
  const [before, setBefore] = useState<PublishingLevel | null>(null);
  const name = siteName(site, language);
  const apply = useSubmit(
    async () => {
      const set = await setPublishingLevel(site.id, level);
      if (set.ok) setBefore(site.level);
      return set;
    },
    () => {
      setAsking(false);
      say(t('applied', { name, level: t(`levels.${level}`) }));
      onDone(level);
    },
  );
  const undo = useSubmit(
    () => setPublishingLevel(site.id, before ?? site.level),
    () => {
      const back = before ?? site.level;
      setBefore(null);
      setLevel(back);
      say(t('applied', { name, level: t(`levels.${back}`) }));
      onDone(back);
    },
  );
  const busy = apply.busy || undo.busy;
  const problem = apply.problem ?? undo.problem;
  const hides = publishingLevels.indexOf(level) > publishingLevels.indexOf(site.level);
  return (
    <SplitDetail title={name}>
      <Facts
        facts={[
          { label: t('address'), value: textIn(site.address, language) },
          {
            label: t('companies'),
            value:
              site.companies.map((company) => textIn(company.name, language)).join(', ') || '–',
          },
          {
            label: t('buildings'),
            value: t('buildingCount', {
              count: site.buildings,
              n: countText(site.buildings, language),
            }),
          },
          { label: t('level'), value: t(`levels.${site.level}`) },
          ...(site.setAt ? [{ label: t('since'), value: dayText(site.setAt, language) }] : []),
        ]}
        notStated=""
      />
      {decides && (
        <Decision problem={problem && t(problem.code === 'offline' ? 'offline' : 'problem')}>
          <Choice<PublishingLevel>
            legend={t('level')}
            name={radio}
            onChange={(next) => {
              setLevel(next);
              setAsking(false);
            }}
            options={publishingLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
            value={level}
          />
          <p>{t(`means.${level}`)}</p>
          {asking && <p role="alert">{t('ask')}</p>}
          <DecisionButtons note={busy ? t('applying') : t('everywhere')}>
            <Button
              disabled={busy || level === site.level}
              look="main"
              onClick={() => (hides && !asking ? setAsking(true) : apply.send())}
            >
              {t(asking ? 'yes' : 'apply')}
            </Button>
            {asking && (
              <Button
                disabled={busy}
                onClick={() => {
                  setAsking(false);
                  setLevel(site.level);
                }}
              >
                {t('no')}
              </Button>
            )}
            {before !== null && before !== site.level && !asking && (
              <Button disabled={busy} onClick={() => undo.send()}>
                {t('undo')}
              </Button>
            )}
          </DecisionButtons>
        </Decision>
      )}
    </SplitDetail>
  );
}
