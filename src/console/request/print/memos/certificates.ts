import type { Words } from '../../../../domain/words.ts'
import type { Memo, Sentence } from './memo.ts'

/** The certificate's purpose and form of delivery: the question has the same words for all four certificates. */
const wanted: Sentence = {
  text: {
    th: 'จำนวน {originals} เป็น {certificate-language} เพื่อใช้ {purpose} โดยขอให้เรียนถึง {addressee}',
    en: 'Number: {originals}, in {certificate-language}. Purpose: {purpose}. To be addressed to {addressee}.',
  },
}

/** Who asks for a certificate, and for what: `asked` names the certificate in the words of the manual's form. */
function certificateMemo(paper: string, asked: Words, from: Sentence = serving): Memo {
  return {
    paper,
    head: 'memo',
    ...(from === retired && { ofRetired: true as const }),
    subject: { th: `ขอ${asked.th}`, en: `Request for a ${asked.en}` },
    body: [
      from,
      { text: { th: `มีความประสงค์ขอ${asked.th}`, en: `The applicant asks for a ${asked.en}.` } },
      wanted,
    ],
  }
}

const serving: Sentence = {
  text: {
    th: 'ด้วยข้าพเจ้า {name} เป็น {status} สังกัด {workplace} โทรศัพท์ {phone}',
    en: 'Applicant: {name}, {status}, of {workplace}, telephone {phone}.',
  },
}

const retired: Sentence = {
  text: {
    th: 'ด้วยข้าพเจ้า {name} เป็น {status} สังกัดสุดท้าย {workplace} โทรศัพท์ {phone}',
    en: 'Applicant: {name}, {status}, last served at {workplace}, telephone {phone}.',
  },
}

export const salaryMemo = certificateMemo('salary-certificate-memo', {
  th: 'หนังสือรับรองเงินเดือน',
  en: 'salary certificate',
})

export const pensionMemo = certificateMemo(
  'pension-certificate-memo',
  { th: 'หนังสือรับรองเงินบำนาญ', en: 'pension certificate' },
  retired,
)

export const officialStatusMemo = certificateMemo('official-certificate-memo', {
  th: 'จัดทำหนังสือรับรองข้าราชการ',
  en: 'certificate of civil-servant status',
})

export const conductMemo = certificateMemo('conduct-certificate-memo', {
  th: 'หนังสือรับรองความประพฤติ',
  en: 'certificate of good conduct',
})
