/** Tenants whose known point lies farther from the road of their address than stated, with the reason. Only shrinks. */
export const farFromRoad: Record<string, string> = {
  'changwon-daero-1124':
    '한국지엠: large works, its point is the main building, about 300 m south of the avenue',
  'changwon-daero-1204':
    '한화에어로스페이스: large works, its gate on the avenue lies about 300 m north of the point',
  'gongdan-ro-211':
    '세원셀론텍: the point lies on the stream side of its quarter; the address is that of the gate',
  'gongdan-ro-474beon-gil-10':
    '쌍용자동차 창원공장: large works west of the side road, the point is its middle',
  'gongdan-ro-474beon-gil-36':
    'STX엔진: large works west of the side road, the point is its middle',
  'gongdan-ro-551':
    '센트랄: the point lies a quarter north of 공단로; the address is that of the gate',
  'gongdan-ro-602': '대림자동차공업: large works that reach from the road to the foot of the hill',
  'jeokhyeon-ro-147':
    '세아창원특수강: waterside works of 33 ha, its gate on 적현로 is far from the point',
  'jeokhyeon-ro-259':
    '두산메카텍: large works behind the road, its gate on 적현로 is far from the point',
  'nammyeon-ro-201':
    '동원에프앤비: stands on the spit between the two streams; the road is drawn along its land side',
  'samdong-ro-101': '두산메카텍 (대원동): large works, its gate on 삼동로 is far from the point',
  'seongsanpaechong-ro-170': 'LG전자 창원1공장: 20 ha east of the road, the point is its middle',
  'seongsanpaechong-ro-38beon-gil-7':
    '동진테크윈: on a side road that is not drawn; 282 m from where it leaves',
};
