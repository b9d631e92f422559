import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { Section } from '#ui/Section.tsx';
import { SplitDetail } from '#ui/Split.tsx';
import { Written } from '#ui/Written.tsx';
import { dayText } from '#view/dayText.ts';
import { linkTo } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import { PageDecision } from './PageDecision.tsx';
import type { ReportedPage } from './report.ts';

interface Props {
  readonly reported: ReportedPage;
  readonly decides: boolean;
  readonly onDone: () => void;
}

/** One reported page: what it is, who runs it, and everything that was said of it. */
export function ReportedPageDetail({ reported, decides, onDone }: Props) {
  const { t } = useTranslation('moderation');
  const language = useView((view) => view.language);
  const { page, name, company, runBy, reports } = reported;
  const { href } = linkTo(page);
  return (
    <SplitDetail title={textIn(name, language)}>
      <Facts
        facts={[
          {
            label: t(`page.${page.kind}`),
            value: (
              <a href={href} rel="noreferrer" target="_blank">
                {textIn(name, language)}
              </a>
            ),
          },
          ...(page.kind === 'product'
            ? [{ label: t('company'), value: textIn(company.name, language) }]
            : []),
          { label: t('runBy'), value: runBy ?? t('nobody') },
        ]}
        notStated=""
      />
      {reports.map(({ id, about, message, receivedAt, isTold }) => (
        <Section
          key={id}
          note={[dayText(receivedAt, language), isTold && t('isTold')].filter(Boolean).join(' · ')}
          title={t(`about.${about}`)}
        >
          <Written>{message}</Written>
        </Section>
      ))}
      {decides && <PageDecision onDone={onDone} reported={reported} />}
    </SplitDetail>
  );
}
