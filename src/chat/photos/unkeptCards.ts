import { briefName, MOST_BESIDE, MOST_OF_NAME } from '../briefly.ts'
import { button, type Button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { briefHours } from '../browse/openingHours.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Words } from '../../domain/words.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { moreButtons, type RequestChoice } from '../requests/requestChoice.ts'
import { toneOf } from '../tone.ts'

/** An open request with papers that are brought to the counter. */
interface BringFor {
  readonly reference: string
  readonly service: Service
  /** The papers that the officer asked for; none: all of its list. */
  readonly papers: readonly Words[]
}

function toBring(kept: Text, { papers, reference }: BringFor): Text {
  const [first, second] = papers
  if (!first) return say('photos.bring.all', { kept: { text: kept }, reference })
  const paper = { text: briefName(first, second ? MOST_BESIDE : MOST_OF_NAME) }
  const params = { kept: { text: kept }, paper }
  if (!second) return say('photos.bring.one', params)
  return papers.length === 2
    ? say('photos.bring.two', { ...params, other: { text: briefName(second, MOST_BESIDE) } })
    : say('photos.bring.more', { ...params, count: papers.length - 1 })
}

const papersButton = (reference: string): Button => ({
  ...button(say('chat.service.papers'), { kind: 'request', reference, part: 'papers' }, 'secondary'),
  short: say('photos.bring.papers'),
})

/** When the counter is open. */
export const hoursButton: Button = {
  ...button(say('photos.bring.hours'), { kind: 'hours' }, 'secondary'),
  short: say('photos.bring.hours-short'),
}

/** What has become of a photo that the office does not keep. */
export type NotKept = 'image' | 'file' | 'deleted'

/**
 * Says that a photo is not kept, and what to bring instead, when.
 * @param others how many other requests of the person have papers to bring
 */
export function bringCard(
  what: NotKept,
  request: BringFor,
  others: number,
  office: Pick<Office, 'calendar'>,
): Message {
  const { reference, service } = request
  const status = {
    ...button(say('photos.bring.others', { count: others }), { kind: 'status' }, 'secondary'),
    short: say('photos.bring.others-short', { count: others }),
  }
  const kept = say(what === 'deleted' ? 'photos.which.deleted' : `photos.not-kept.${what}`)
  return {
    kind: 'card',
    ...toneOf(service),
    look: 'sentence',
    title: toBring(kept, request),
    blocks: [
      paragraph(briefHours(office), 'small'),
      { kind: 'buttons', buttons: [papersButton(reference), ...(others > 0 ? [status] : [])] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that an unexpected photo was not stored, and offers the requests that take one. */
export function offerCard(
  media: 'image' | 'file',
  requests: RequestChoice<{ readonly reference: string; readonly service: Service }>,
  isLarge: boolean,
): Message {
  return {
    kind: 'card',
    ...toneOf(...requests.shown.map(({ service }) => service)),
    title: say(`photos.not-kept.${media}`),
    blocks: [
      paragraph(say(isLarge ? 'photos.failed.too-large' : 'photos.offer.text'), 'small'),
      {
        kind: 'buttons',
        look: 'list',
        buttons: requests.shown.map(({ reference }) =>
          button(say('photos.offer.request', { reference }), { kind: 'photo-papers', reference }, 'primary'),
        ),
      },
      {
        kind: 'buttons',
        buttons: [...moreButtons(requests, (after) => ({ kind: 'photo-requests', media, after }))],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
