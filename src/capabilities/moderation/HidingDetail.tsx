import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { SplitDetail } from '#ui/Split.tsx';
import { Written } from '#ui/Written.tsx';
import { dayText } from '#view/dayText.ts';
import { useView } from '#view/useView.ts';
import { HidingDecision } from './HidingDecision.tsx';
import type { DeskHiding } from './hiding.ts';

interface Props {
  readonly hiding: DeskHiding;
  readonly decides: boolean;
  readonly onDone: () => void;
}

/** One hidden page: why, since when, and what those who run it say. */
export function HidingDetail({ hiding, decides, onDone }: Props) {
  const { t } = useTranslation('moderation');
  const language = useView((view) => view.language);
  const { page, name, cause, reason, state, hiddenAt, appeal, answer, settledAt, runBy } = hiding;
  return (
    <SplitDetail title={textIn(name, language)}>
      {appeal && <Written>{appeal}</Written>}
      <Facts
        facts={[
          { label: t('shown'), value: `${t(`page.${page.kind}`)} · ${t(`state.${state}`)}` },
          { label: t('cause'), value: t(`causes.${cause}`) },
          { label: t('reason'), value: reason },
          { label: t('hiddenAt'), value: dayText(hiddenAt, language) },
          { label: t('runBy'), value: runBy ?? t('nobody') },
          ...(answer && settledAt
            ? [{ label: t('answer'), value: `${answer} · ${dayText(settledAt, language)}` }]
            : []),
        ]}
        notStated=""
      />
      {decides && state !== 'lifted' && <HidingDecision hiding={hiding} onDone={onDone} />}
    </SplitDetail>
  );
}
