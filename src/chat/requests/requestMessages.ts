import type { TextKey } from '../../locales/text.ts'
import { ownPapersBlocks } from '../filing/filingBlocks.ts'
import { papersFor, papersToBring, saidOf } from '../../domain/papers/paperList.ts'
import { shortPaper } from '../../domain/papers/shortPaper.ts'
import type { Words } from '../../domain/words.ts'
import type { Office } from '../../domain/settings/office.ts'
import { isOpen, nextOpening } from '../../lib/officeMinutes.ts'
import { dayOf } from '../../lib/time.ts'
import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'
import type { Answers } from '../../domain/questions/when.ts'

/** Until the office has announced the channel, a request counts as filed once an officer accepts it. */
const countsWhen = ({ lineIsAnnounced }: Office): Text[] =>
  lineIsAnnounced ? [] : [say('chat.filed.counts-when')]

/** That an officer looks at it, when, and that the person is told; and from when on it counts as filed. */
function nextSentences(filedAt: Date, office: Office): Text[] {
  const { calendar, lineIsAnnounced } = office
  if (isOpen(filedAt, calendar)) return [...countsWhen(office), say('chat.filed.open')]
  const opens = nextOpening(filedAt, calendar)
  const closed = say(lineIsAnnounced ? 'chat.filed.closed' : 'chat.filed.closed-ahead', {
    day: { briefDay: dayOf(opens) },
    moment: { moment: opens.toISOString() },
  })
  return [closed]
}

/** What the receipt says of what comes next. Whoever mourns or is in distress may come at once. */
function nextOf({ grave }: Service, filedAt: Date, office: Office): Text[] {
  if (!grave) return nextSentences(filedAt, office)
  return [...countsWhen(office), say('visits.offer.at-once')]
}

/** Offers an appointment when the papers are complete, but never to people in mourning or distress. */
function appointmentOffer(service: Service, { reference, complete }: Filed, { visits }: Office): Button[] {
  if (!visits.on || !complete || service.grave) return []
  return [button(say('visits.offer.button'), { kind: 'visit-of', reference }, 'secondary')]
}

/** What the receipt shows of a new request. */
interface Filed {
  readonly reference: string
  readonly service: ServiceId
  /** The version of the service when the request was filed. */
  readonly serviceVersion: number
  readonly filedAt: Date
  readonly answers: Answers
  /** Whether the person said that they have every paper. */
  readonly complete: boolean
}

/** The applicant, and the asker if there is one. */
function personRows(answers: Answers) {
  const row = (label: TextKey, id: string) => {
    const name = answers[id]
    return name === undefined ? [] : [{ label: say(label), value: { typed: name } as const }]
  }
  return [...row('chat.filed.applicant', 'name'), ...row('chat.filed.asker', 'asker-name')]
}

/** The button to the papers to come with. `isBrief`: in a few words, so that it stands beside another one. */
function papersButton(
  reference: string,
  service: Service,
  answers: Answers,
  office: Office,
  isBrief: boolean,
): Button {
  const papers = papersFor(service, answers, office)
  const count = papers.filter(({ handedOut }) => !handedOut).length
  const tap = { kind: 'request', reference, part: 'papers' } as const
  if (count > 0)
    return {
      ...button(say('chat.filed.bring', { count }), tap, 'secondary'),
      ...(isBrief && { short: say('chat.filed.bring-short', { count }) }),
    }
  // Nothing but to sign the form that is printed there.
  return button(
    say(papers.length > 0 ? 'chat.filed.bring-form' : 'chat.filed.bring-nothing'),
    tap,
    'secondary',
  )
}

/** Letters of the names of papers on the receipt; the others are counted, and named on the list. */
const MOST_OF_NAMES = 32

/** The papers that the case needs and the person has not said to have, by name; nothing where there are none. */
function stillToGet(service: Service, answers: Answers, office: Office): Block[] {
  const names = papersToBring(service, answers, office)
    .filter(
      (paper) => paper.how === 'needed' && ['not-yet', 'unsure'].includes(saidOf(service, answers, paper)),
    )
    .map(({ name }) => shortPaper(name))
  // Whoever mourns or is in distress may come at once, with the papers that are there.
  if (names.length === 0 || service.grave) return []
  const upTo = (count: number): Words => ({
    th: names
      .slice(0, count)
      .map(({ th }) => th)
      .join(', '),
    en: names
      .slice(0, count)
      .map(({ en }) => en)
      .join(', '),
  })
  const isShort = ({ th, en }: Words) => Math.max(th.length, en.length) <= MOST_OF_NAMES
  const named = Math.max(1, names.filter((_, index) => isShort(upTo(index + 1))).length)
  const words = upTo(named)
  const count = names.length - named
  const papers = count > 0 ? { text: say('chat.paper.and-more', { papers: { words }, count }) } : { words }
  return [paragraph(say('chat.filed.to-get', { papers }))]
}

/** The receipt: the reference number first, then that an officer looks at it and tells here, and with what to come. */
export function filedCard(request: Filed, office: Office): Message {
  const service = office.serviceOf(request)
  const { reference } = request
  const toGet = stillToGet(service, request.answers, office)
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.filed.titled', { title: { text: say('chat.filed.title') }, reference }),
    blocks: [
      ...nextOf(service, request.filedAt, office).map((text) => paragraph(text)),
      ...toGet,
      {
        kind: 'buttons',
        buttons: [
          papersButton(reference, service, request.answers, office, toGet.length > 0),
          button(say('chat.details'), { kind: 'request', reference, part: 'whole' }, 'secondary'),
          ...appointmentOffer(service, request, office),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/**
 * The answer to whoever sends a request once more: that it is there.
 * @param anew whether another request of the same service may be wanted
 */
export function sentAlreadyCard(
  request: Omit<Filed, 'complete' | 'filedAt'>,
  office: Office,
  anew: boolean,
): Message {
  const service = office.serviceOf(request)
  const { reference } = request
  const toGet = stillToGet(service, request.answers, office)
  const another = button(say('chat.filed.another'), { kind: 'file', service: request.service }, 'secondary')
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.filed.sent', { reference }),
    blocks: [
      paragraph(say('chat.filed.sent-once', { title: { text: say('chat.filed.title') } })),
      ...toGet,
      {
        kind: 'buttons',
        buttons: [
          papersButton(reference, service, request.answers, office, toGet.length > 0),
          button(say('chat.shortcut.status'), { kind: 'request', reference }, 'secondary'),
        ],
      },
      ...(anew ? [{ kind: 'buttons', buttons: [another] } as const] : []),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** What is to be brought for a filed request, for whom it is, and what filing it ahead means. */
export function requestPapersCard(
  request: Pick<Filed, 'reference' | 'answers'>,
  service: Service,
  office: Office,
): Message {
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('photos.papers.of', { reference: request.reference }),
    blocks: [
      { kind: 'facts', rows: personRows(request.answers) },
      ...ownPapersBlocks(service, request.answers, office),
      ...(office.lineIsAnnounced ? [] : [paragraph(say('chat.filed.preliminary'))]),
      { kind: 'buttons', buttons: [button(say('chat.shortcut.status'), { kind: 'status' }, 'secondary')] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks for confirmation before a filed request is cancelled. */
export function cancelCard(reference: string, service?: ServiceId): Message {
  return {
    kind: 'card',
    ...(service && toneOf(services[service])),
    title: say('chat.cancel.title'),
    blocks: [
      ...(service ? [paragraph({ words: services[service].shortName }, 'strong')] : []),
      paragraph(say('chat.cancel.ask', { reference })),
      {
        kind: 'buttons',
        buttons: [
          button(say('chat.cancel.keep'), { kind: 'status' }, 'primary'),
          button(say('chat.cancel.yes'), { kind: 'confirm-cancel', reference }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks which of these requests is to be cancelled. */
export function whichToCancelCard(
  requests: readonly { readonly reference: string; readonly service: ServiceId }[],
): Message {
  return {
    kind: 'card',
    ...toneOf(...requests.map(({ service }) => services[service])),
    title: say('chat.cancel.which'),
    blocks: [
      {
        kind: 'buttons',
        look: 'list',
        buttons: requests.map(({ reference, service }) =>
          button(
            say('notices.wrong.numbered', { service: { words: services[service].shortName }, reference }),
            { kind: 'cancel-request', reference },
            'secondary',
          ),
        ),
      },
      { kind: 'buttons', buttons: [button(say('chat.cancel.keep'), { kind: 'status' }, 'quiet')] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that the request is cancelled, or why it cannot be. */
export function cancelledMessage(reference: string, result: 'cancelled' | 'too-late' | 'unknown'): Message {
  return { kind: 'text', text: say(`chat.cancel.${result}`, { reference }), shortcuts: menuShortcuts }
}
