import {
  confirmHelpCard,
  helpCodeCard,
  helpingCard,
  isBackCard,
  lendCard,
  lentCard,
} from '../../../src/chat/lending/lendingCards.ts'
import type { Message } from '../../../src/chat/message.ts'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import { openChat } from '../../support/chat.ts'

const LENDING = '01KAN'.padEnd(26, 'X')
const draft = (service: (typeof serviceIds)[number]) => ({
  id: LENDING,
  service,
  answers: {},
  asking: 'check',
  touchedAt: '2026-11-23T02:00:00.000Z',
})

/** What a lender and a helper are told. */
export function ofLending(): Message[] {
  const cards = serviceIds.flatMap((id) => [
    lendCard(services[id], draft(id), 60),
    confirmHelpCard(services[id], LENDING),
    helpingCard(services[id], draft(id)),
  ])
  const helper = openChat()
  helper.officeDoes({
    ...{ kind: 'help-begun', lending: LENDING, version: 0, until: '2026-11-23T04:00:00.000Z' },
    draft: { ...draft('salary-certificate'), asking: 'name' },
  })
  const begun = helper.messages
  const asker = openChat()
  asker.officeDoes({
    ...{ kind: 'help-begun', lending: LENDING, version: 0, until: '2026-11-23T04:00:00.000Z' },
    draft: { ...draft('royal-cremation-letter'), asking: 'relation' },
  })
  asker.says('พ่อ แม่ พี่')
  helper.taps({ kind: 'give-back', draft: LENDING })
  return [
    ...cards,
    helpCodeCard(LENDING, '12345678', 15),
    lentCard(LENDING),
    isBackCard,
    ...begun,
    ...asker.messages,
    ...helper.messages,
  ]
}
