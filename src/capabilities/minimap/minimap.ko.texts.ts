export const minimapTexts = {
  map: '작은 지도',
  keys: '화살표 키로 옮깁니다. 지도의 한 곳을 누르거나 끌면 그곳으로 갑니다.',
  near: '{{name}} 부근',
};
