import { forOther } from '../../../../domain/services/forOther.ts'
import type { Sentence } from './memo.ts'

/** Another person filed the request. The chat continues only if the applicant has agreed. */
export const onBehalf: Sentence = {
  text: {
    th: 'ทั้งนี้ ข้าพเจ้ารับทราบและยินยอมให้ {asker-name} ซึ่งเกี่ยวข้องเป็น {asker-relation} ยื่นเรื่องแทน',
    en: 'The applicant knows and agrees that {asker-name} ({asker-relation}) has filed this in the applicant’s name.',
  },
  onlyWhen: forOther,
}
