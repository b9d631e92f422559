import type { LocalText } from '#shared/localText.ts';

/** Processes a company can own, by what customers look for. */
export const processes = {
  turning: { ko: '선반 가공', en: 'Turning' },
  milling: { ko: '밀링 가공', en: 'Milling' },
  'machining-centre': { ko: '머시닝센터 가공', en: 'Machining centre' },
  'five-axis': { ko: '5축 가공', en: '5-axis machining' },
  boring: { ko: '보링·대형 가공', en: 'Boring, large parts' },
  grinding: { ko: '연삭', en: 'Grinding' },
  edm: { ko: '방전·와이어 가공', en: 'EDM, wire cutting' },
  gear: { ko: '기어 가공', en: 'Gear cutting' },
  cutting: { ko: '절단 (레이저·플라즈마·워터젯)', en: 'Laser, plasma, water-jet cutting' },
  'sheet-metal': { ko: '판금', en: 'Sheet metal' },
  fabrication: { ko: '제관', en: 'Plate work' },
  welding: { ko: '용접', en: 'Welding' },
  pressing: { ko: '프레스', en: 'Pressing' },
  forging: { ko: '단조', en: 'Forging' },
  casting: { ko: '주조', en: 'Casting' },
  'die-casting': { ko: '다이캐스팅', en: 'Die casting' },
  moulding: { ko: '사출 성형', en: 'Injection moulding' },
  tooling: { ko: '금형·치공구 제작', en: 'Dies, jigs and fixtures' },
  'heat-treatment': { ko: '열처리', en: 'Heat treatment' },
  plating: { ko: '도금', en: 'Plating' },
  coating: { ko: '도장·코팅', en: 'Painting, coating' },
  surface: { ko: '표면처리 (아노다이징·쇼트)', en: 'Anodising, blasting' },
  additive: { ko: '3D 프린팅', en: 'Additive manufacturing' },
  harness: { ko: '배선·하네스', en: 'Wiring, harness' },
  electronics: { ko: '전장·제어반 제작', en: 'Electronics, control panels' },
  assembly: { ko: '조립', en: 'Assembly' },
  inspection: { ko: '측정·검사', en: 'Measuring, inspection' },
  design: { ko: '설계·역설계', en: 'Design, reverse engineering' },
} as const satisfies Record<string, LocalText>;

export type Process = keyof typeof processes;
export const processIds = Object.keys(processes) as Process[];
