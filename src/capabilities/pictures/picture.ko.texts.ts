export const pictureTexts = {
  choose: '사진 고르기',
  more: '사진 더하기',
  again: '다시 올리기',
  remove: '{{n}}번 사진 빼기',
  hint: '{{n}}장까지 · 촬영 위치와 기기 정보는 지우고 올립니다.',
  uploading_other: '올리는 중 · {{n}}장 남음',
  waiting: '연결이 끊겼습니다. 돌아오면 이어서 올립니다. 이 화면을 닫지 마세요.',
  problem: {
    type: 'JPEG, PNG, WebP, AVIF 사진만 올릴 수 있습니다.',
    pixels: '사진이 너무 큽니다. 조금 작게 찍어 주세요.',
    small: '사진이 너무 작습니다.',
    damaged: '사진을 읽을 수 없습니다. 다른 사진을 골라 주세요.',
    large: '사진 하나가 20 MB를 넘습니다.',
    tooMany: '오늘은 더 올릴 수 없습니다. 내일 다시 시도해 주세요.',
    offline: '인터넷 연결이 끊겨 올리지 못했습니다. 연결되면 ‘다시 올리기’를 눌러 주세요.',
    failed: '올리지 못했습니다. ‘다시 올리기’를 눌러 주세요.',
  },
};
