const digits = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const within = ['', '십', '백', '천'];
const beyond = ['', '만', '억', '조', '경', '해'];

/**
 * A whole amount in Korean words as trade papers write it, each digit named so that none can be put before: 11,000 is
 * 일만일천. Below 10 ** 24.
 */
export function koreanAmount(amount: bigint): string {
  if (amount === 0n) return '영';
  let [words, left] = ['', amount];
  for (let group = 0; left > 0n; group++) {
    const four = Number(left % 10_000n);
    if (four > 0) words = `${fourDigits(four)}${beyond[group]}${words}`;
    left /= 10_000n;
  }
  return words;
}

function fourDigits(number: number): string {
  return [3, 2, 1, 0]
    .map((place) => {
      const digit = Math.floor(number / 10 ** place) % 10;
      return digit === 0 ? '' : `${digits[digit]}${within[place]}`;
    })
    .join('');
}
