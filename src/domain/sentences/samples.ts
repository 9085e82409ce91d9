/** What stands in the places of a sentence when it is shown as a sample; anything else is a person's name. */
const samples: Readonly<Record<string, string>> = {
  count: '12',
  day: 'วันอังคารที่ 24 พฤศจิกายน 2569',
  days: '30',
  from: '08.30 น.',
  left: '4',
  max: '120',
  min: '1',
  minutes: '10',
  moment: '08.30 น.',
  most: '5',
  no: '12',
  of: '18',
  opens: 'นอกเวลาทำการ เปิดอีกครั้งวันอังคารที่ 24 พฤศจิกายน 2569 เวลา 08.30 น.',
  reference: '70-0042-9',
  service: 'หนังสือรับรองเงินเดือน',
  since: 'วันอังคารที่ 24 พฤศจิกายน 2569',
  to: '12.00 น.',
  years: '2',
}

/** A sentence with usual values in its places. */
export function withSamples(sentence: string): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => samples[name] ?? 'สมศรี ใจดี')
}
