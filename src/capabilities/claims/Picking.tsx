import { useTranslation } from 'react-i18next';
import { Notice } from '#ui/Notice.tsx';
import { viewStore } from '#view/view.store.ts';

/** Says that the scene waits for a building to be pressed, and lets it be. */
export function Picking() {
  const { t } = useTranslation('claims');
  const stop = () => viewStore.setState({ picking: false });
  return <Notice action={{ label: t('stopPicking'), run: stop }}>{t('picking')}</Notice>;
}
