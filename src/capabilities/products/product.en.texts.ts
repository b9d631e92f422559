export const productTexts = {
  product: 'Product',
  missing: 'There is no such product, or its page has been withdrawn.',
  madeBy: 'Made by',
  basis: 'How it is known',
  basisOf: {
    cited: 'The public sources below name this product.',
    unverified: 'General knowledge; no source has been checked yet.',
  },
  statedOn: 'Listed {{date}}, in the company’s own words.',
  standing: 'Written from public sources · unconfirmed · as of {{asOf}}',
};
