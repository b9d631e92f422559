import type { Product } from '#capabilities/products/product.ts';
import { createDetailStore } from '#view/detailStore.ts';

export const productDetails = createDetailStore<Product>('/api/products');
