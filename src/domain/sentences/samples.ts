import type { Language } from '../../lib/language.ts'

/** What stands in the places of a sentence when it is shown as a sample; anything else is a person's name. */
const samples: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  th: {
    day: 'วันอังคารที่ 24 พฤศจิกายน 2569',
    from: '08.30 น.',
    moment: '08.30 น.',
    opens: 'นอกเวลาทำการ เปิดอีกครั้งวันอังคารที่ 24 พฤศจิกายน 2569 เวลา 08.30 น.',
    service: 'หนังสือรับรองเงินเดือน',
    since: 'วันอังคารที่ 24 พฤศจิกายน 2569',
    to: '12.00 น.',
  },
  en: {
    day: 'Tuesday 24 November 2026',
    from: '08:30',
    moment: '08:30',
    opens: 'We are closed now and open again on Tuesday 24 November 2026 at 08:30',
    service: 'Salary certificate',
    since: 'Tuesday 24 November 2026',
    to: '12:00',
  },
}

const figures: Readonly<Record<string, string>> = {
  count: '12',
  days: '30',
  left: '4',
  max: '120',
  min: '1',
  minutes: '10',
  most: '5',
  no: '12',
  of: '18',
  reference: '70-0042-9',
  years: '2',
}

const somebody: Readonly<Record<Language, string>> = { th: 'สมศรี ใจดี', en: 'Somsri Jaidee' }

/** A sentence with usual values in its places. */
export function withSamples(sentence: string, language: Language): string {
  const filled = { ...figures, ...samples[language] }
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => filled[name] ?? somebody[language])
}
