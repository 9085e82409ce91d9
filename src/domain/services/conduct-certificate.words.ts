import type { Vocabulary } from './vocabulary.ts'

export const conductCertificateWords: Vocabulary = {
  words: {
    conduct: `ความประพฤติ, ประพฤติ, ประพรึด, ประพรึติ, ประพึด, ปะพฤติ, ปะพรึด, ประพฤต, ประพรึทธิ์, ประพฤติดี, ประพฤดี, ความประพฤติดี,
      good conduct, conduct, good behavior, good behaviour, behavior, behaviour, character`,
    'certificate conduct': `ใบประพฤติ, ใบความประพฤติ, หนังสือความประพฤติ, ใบว่าไม่มีความประพฤติ, ใบประพฤติดี, รับรองความประพฤติ, รับรองประพฤติ, รับรองความประพรึด, รับรองความปะพฤติ, หนังสือรับรองความประพฤติ, ใบรับรองความประพฤติ, conduct certificate`,
    discipline: `วินัย, โทษวินัย, ทางวินัย, ถูกลงโทษ, ไม่เคยต้องโทษ, ไม่เคยมีโทษ, ไม่มีความผิด, ไม่เคยผิดวินัย, ไม่เคยทำผิด, ไม่เคยโดนสอบวินัย, ไม่เคยถูกสอบวินัย, ไม่เคยถูกลงโทษ, ไม่เคยโดนลงโทษ, ไม่เคยโดนวินัย, ไม่เคยมีความผิด, ความประพฤติเสียหาย, เป็นคนดี, ประวัติดี, คนดี, never been punished, punished, clean record, disciplinary, discipline,
        ไม่มีประวัติเสีย, ไม่เคยเสียหาย, นิสัยดี, ไม่เคยโดนโทษ, ไม่เคยติดโทษ, ไม่เคยมีเรื่อง, ไม่เคยถูกร้องเรียน, ไม่เคยโดนร้องเรียน, บ่เคยโดนโทษ, เป๋นคนดี, good person, no bad record,
        no disciplinary, behaved well, well behaved`,
  },
  signs: ['certificate conduct -complaint', 'certificate discipline -complaint'],
}
