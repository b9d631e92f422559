export const productTexts = {
  product: 'Product',
  missing: 'There is no such product, or its page has been withdrawn.',
  madeBy: 'Made by',
  basis: 'How it is known',
  basisOf: {
    stated: 'Stated by the company itself.',
    cited: 'The public sources below name this product.',
    unverified: 'General knowledge; no source has been checked yet.',
  },
  standing: 'Written from public sources · unconfirmed · as of {{asOf}}',
};
