import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { askForQuote } from './rfq.command.ts';

/** Puts a company into the new request for quotation. */
export function AskForQuote({ company }: { company: string }) {
  const { t } = useTranslation('rfqs');
  return <Button onClick={() => askForQuote(company)}>{t('askForQuote')}</Button>;
}
