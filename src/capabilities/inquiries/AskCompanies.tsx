import { useTranslation } from 'react-i18next';
import { type LocalText, textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import { openAsk } from './inquiry.command.ts';

interface Props {
  readonly building: string;
  readonly companies: readonly { readonly id: string; readonly name: LocalText }[];
}

/** The ways to ask the companies of a building. */
export function AskCompanies({ building, companies }: Props) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  return (
    <ul>
      {companies.map(({ id, name }) => (
        <li key={id}>
          <Button
            look="link"
            onClick={() => openAsk(id, language, { kind: 'building', id: building })}
          >
            {t('askOf', { name: textIn(name, language) })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
