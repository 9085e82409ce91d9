import type { Words } from '../words.ts'

/** The office's names as printed in the manual, until the office sets others (setting `profile`). */
export const usualNames = {
  name: {
    th: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย เขต 1',
    en: 'Chiang Rai Primary Educational Service Area Office 1',
  },
  shortName: { th: 'สพป.เชียงราย เขต 1', en: 'Chiang Rai PESAO 1' },
  slogan: {
    th: '11 บริการ ฉับไว จากใจ สพป.เชียงราย เขต 1',
    en: '11 services, swift, from the heart of Chiang Rai PESAO 1',
  },
} as const satisfies Record<string, Words>
