import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { type UnitId, units } from '#shared/unit.ts';
import { amountText } from '#view/amountText.ts';
import { moneyText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import styles from './StatedProductView.module.css';
import type { ProductPrice } from './statedProduct.ts';

interface Props {
  readonly price: Extract<ProductPrice, { kind: 'tiers' }>;
  readonly unit: UnitId;
}

/** Prices by quantity, the cheapest last. */
export function PriceList({ price: { currency, tiers }, unit }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const one = textIn(units[unit].one, language);
  return (
    <table className={styles.prices}>
      <caption>{t('price')}</caption>
      <tbody>
        {tiers.map(({ from, price }) => (
          <tr key={from}>
            <th scope="row">{t('tierFrom', { amount: amountText(from, unit, language) })}</th>
            <td>{t('tierPrice', { price: moneyText(price, currency, language), unit: one })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
