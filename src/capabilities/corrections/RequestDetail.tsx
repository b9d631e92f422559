import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { SplitDetail } from '#ui/Split.tsx';
import { Written } from '#ui/Written.tsx';
import { dayText } from '#view/dayText.ts';
import { linkTo } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import type { StoredRequest } from './correction.ts';
import { RequestDecision } from './RequestDecision.tsx';

interface Props {
  readonly request: StoredRequest;
  readonly decides: boolean;
  readonly onDone: () => void;
}

/** One request: what is asked for, by whom to be answered, and what was answered. */
export function RequestDetail({ request, decides, onDone }: Props) {
  const { t } = useTranslation('corrections');
  const language = useView((view) => view.language);
  const { company, name, kind, message, contact, state, answer, receivedAt, settledAt } = request;
  const { href } = linkTo({ kind: 'company', id: company });
  return (
    <SplitDetail title={t(kind)}>
      <Written>{message}</Written>
      <Facts
        facts={[
          {
            label: t('company'),
            value: name ? (
              <a href={href} rel="noreferrer" target="_blank">
                {textIn(name, language)}
              </a>
            ) : (
              t('gone')
            ),
          },
          { label: t('receivedAt'), value: dayText(receivedAt, language) },
          { label: t('leftContact'), value: contact ?? t('noContact') },
          ...(settledAt
            ? [{ label: t(`state.${state}`), value: dayText(settledAt, language) }]
            : []),
          ...(answer ? [{ label: t('answered'), value: answer }] : []),
        ]}
        notStated=""
      />
      {decides && state === 'open' && <RequestDecision onDone={onDone} request={request} />}
    </SplitDetail>
  );
}
