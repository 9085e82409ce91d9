import { type Block, type Button, button, details, type Message, paragraph } from '../message.ts'
import { type ListItem, say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { PaymentWays } from '../../domain/settings/payment.ts'
import { serviceList } from '../../domain/services/index.ts'
import type { Paper, Service } from '../../domain/services/service.ts'
import { openForms } from '../../domain/papers/paperForm.ts'
import { isHandedOut, paperItemsOf, papersApart } from '../../domain/papers/paperItems.ts'
import { papersLists } from '../filing/filingBlocks.ts'
import { whereToGet } from '../../domain/papers/paperList.ts'
import { counterMinutes } from '../requests/payment.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { type ServicePart, serviceParts } from '../taps.ts'
import { toneOf } from '../tone.ts'
import { type Language, languages } from '../../lib/language.ts'
import { unreachable } from '../../lib/unreachable.ts'

/**
 * The menu as one card. `resume` adds a button for the unfinished draft, `survey` one for the unfinished survey; `large`:
 * the person has “large and short”.
 */
export function menuCard({ profile }: Office, resume?: Service, survey = false, large = false): Message {
  return {
    kind: 'card',
    title: say('chat.menu.title'),
    blocks: [
      ...(resume || survey
        ? []
        : [paragraph(say('chat.menu.slogan', { slogan: { words: profile.slogan } }), 'small')]),
      {
        kind: 'buttons',
        buttons: [
          ...(resume
            ? [
                button(
                  say('chat.menu.resume', { service: { words: resume.shortName } }),
                  { kind: 'resume' },
                  'primary',
                ),
              ]
            : []),
          ...(survey ? [button(say('survey.resume'), { kind: 'resume-survey' }, 'secondary')] : []),
          button(say('chat.menu.services'), { kind: 'services' }, resume ? 'secondary' : 'primary'),
          button(say('chat.menu.status'), { kind: 'status' }, 'secondary'),
          button(say('chat.menu.contact'), { kind: 'contact' }, 'secondary'),
          button(say('chat.menu.language'), { kind: 'language' }, 'secondary'),
          button(
            say(large ? 'people.large.turn-off' : 'people.large.turn-on'),
            { kind: 'large', on: large ? 'no' : 'yes' },
            'secondary',
          ),
        ],
      },
    ],
    shortcuts: menuShortcuts,
  }
}

/** The services with this number of the list: one, or the two identity cards. */
export const servicesNumbered = (no: number): readonly Service[] =>
  serviceList.filter(({ scopeNo }) => scopeNo === no)

/** The list of the 11 services. Which of the two identity cards is meant is asked after it. */
export function servicesCard(): Message {
  const numbers = [...new Set(serviceList.map(({ scopeNo }) => scopeNo))]
  const row = (no: number): Button[] => {
    const [service, other] = servicesNumbered(no)
    if (!service) return []
    const name = other ? { text: say('chat.services.cards') } : { words: service.shortName }
    const tap = other
      ? ({ kind: 'services', no: String(no) } as const)
      : ({ kind: 'service', service: service.id } as const)
    return [button(say('chat.services.numbered', { no, name }), tap, 'secondary')]
  }
  return {
    kind: 'card',
    title: say('chat.services.title'),
    blocks: [{ kind: 'buttons', buttons: numbers.flatMap(row), look: 'list' }],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks which of the services that share a number is meant; filling in begins here too, so that the question costs no tap. */
export function sharedNumberCard(shared: readonly Service[]): Message {
  return {
    kind: 'card',
    title: say('chat.services.which'),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          ...shared.map(({ id, shortName }) =>
            button({ words: shortName }, { kind: 'service', service: id }, 'secondary'),
          ),
          ...shared.map(({ id, shortName }) =>
            button(
              say('chat.services.file', { service: { words: shortName } }),
              { kind: 'file', service: id },
              'primary',
            ),
          ),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** One paper as text: name, then condition, parts, where to get it and what to ask the officer. */
export function paperItem(paper: Paper): ListItem {
  const parts = (paper.parts ?? []).map((part) =>
    part.condition
      ? say('chat.paper.part-when', { part: { words: part.name }, when: { words: part.condition.text } })
      : say('chat.paper.part', { part: { words: part.name } }),
  )
  const where = whereToGet(paper)
  return {
    text: { words: paper.name },
    details: [
      ...(paper.condition ? [{ words: paper.condition.text }] : []),
      ...parts,
      ...(where ? [where] : []),
      ...(paper.note ? [{ words: paper.note }] : []),
    ],
  }
}

/** The steps. The last one of a claim is the payment, whose day the counter's minutes do not tell. */
function stepItems({ steps, outcome }: Service): ListItem[] {
  const isMoney = outcome.kind === 'payment'
  return steps.map(({ label, minutesToNext: minutes }, index) => ({
    text: { words: label },
    details:
      minutes !== undefined
        ? [
            isMoney && index === steps.length - 2
              ? say('chat.payment.step-minutes', { minutes })
              : say('chat.service.step-minutes', { minutes }),
          ]
        : isMoney
          ? [say('chat.payment.told')]
          : [],
  }))
}

/** How long the counter takes. */
export function promised(service: Service, office: { readonly payments: PaymentWays }): Text {
  return counterMinutes(service, office) ?? say('chat.service.minutes', { minutes: service.minutes.target })
}

/** A part of a service's card: its title, and what stands under it; null when the service has no such part. */
function partOf(
  service: Service,
  part: ServicePart,
): { readonly title: Text; readonly blocks: readonly Block[] } | null {
  switch (part) {
    case 'papers': {
      const { brought, handedOut } = papersApart(service)
      return {
        title: say('chat.service.papers'),
        blocks: papersLists(brought.map(paperItem), handedOut.map(paperItem)),
      }
    }
    case 'steps':
      return {
        title: say('chat.service.steps'),
        blocks: [{ kind: 'list', numbered: true, items: stepItems(service) }],
      }
    case 'caution':
      return service.caution
        ? { title: say('people.large.caution'), blocks: [paragraph({ words: service.caution })] }
        : null
    default:
      return unreachable(part)
  }
}

/** The button that opens a part of a service; nothing when the service has no such part. */
function opening(service: Service, part: ServicePart, label?: Text): Block[] {
  const found = partOf(service, part)
  return found ? [details(label ?? found.title, { kind: 'service', service: service.id, part })] : []
}

/** What of the office a service's card depends on. */
type Counter = Pick<Office, 'payments' | 'lineIsAnnounced' | 'baseUrl'>

/** Until the office has announced LINE as a channel, what is filled in counts as filed only when an officer accepts it. */
const fileButton = ({ id }: Service, { lineIsAnnounced }: Counter) =>
  button(
    say(lineIsAnnounced ? 'chat.service.file' : 'chat.service.file-ahead'),
    { kind: 'file', service: id },
    'primary',
  )

/** A button for each form that people can open; with several, each names the paper's number in the list, where it has one. */
function formButtons(service: Service, { baseUrl }: Counter): Button[] {
  const forms = openForms(service, baseUrl)
  const { brought } = papersApart(service)
  return forms.map(({ paper, uri }) => ({
    label:
      forms.length === 1 || !brought.includes(paper)
        ? say('chat.paper.open-form')
        : say('chat.paper.open-form-no', { no: brought.indexOf(paper) + 1 }),
    action: { kind: 'link', uri },
    look: 'secondary',
  }))
}

/** One part of a service on a card of its own; null when the service has no such part. */
export function servicePartCard(service: Service, part: ServicePart, office: Counter): Message | null {
  const found = partOf(service, part)
  return (
    found && {
      kind: 'card',
      ...toneOf(service),
      title: found.title,
      blocks: [
        paragraph({ words: service.name }, 'small'),
        ...found.blocks,
        {
          kind: 'buttons',
          buttons: [
            fileButton(service, office),
            ...(part === 'papers' ? formButtons(service, office) : []),
            button(say('chat.service.back'), { kind: 'service', service: service.id }, 'secondary'),
          ],
        },
      ],
      footer: menuFooter,
      shortcuts: menuShortcuts,
    }
  )
}

/** How many papers people have to bring; what the counter hands out is not among them. Null: none at all. */
function papersCount(service: Service): Text | null {
  const brought = paperItemsOf(service).filter((item) => !isHandedOut(item))
  const always = brought.filter(({ about }) => !about.neededWhen && !about.askOfficer)
  if (brought.length === 0) return null
  const count = brought.length
  return count === always.length
    ? say('chat.service.papers-count', { count })
    : say('chat.service.papers-most', { count })
}

/** The buttons that begin a request: with what the person gave last time, where there is such, and from the first question. */
function beginButtons(service: Service, office: Counter, again: Text | null): Button[] {
  const file = fileButton(service, office)
  if (again === null) return [file]
  return [
    button(again, { kind: 'file', service: service.id, again: 'yes' }, 'primary'),
    { ...file, look: 'secondary' },
  ]
}

/**
 * The card of a service: what it is, how many papers, how long it takes, and the way to file; the rest is a tap away.
 * `again`: the label of the button that begins with what the person gave last time; null: there is nothing of last time.
 * `other`: the service that the person may have meant, one tap away.
 */
export function serviceCard(
  service: Service,
  office: Counter,
  { again = null, other }: { readonly again?: Text | null; readonly other?: Service } = {},
): Message {
  const count = papersCount(service)
  // Beside another service the count has no room.
  const ofCount = count && other ? say('chat.check.papers-none') : count
  const papersLabel = ofCount ?? say('chat.service.papers-form')
  return {
    kind: 'card',
    ...toneOf(service),
    title: { words: service.shortName },
    blocks: [
      ...(service.grave ? [paragraph({ words: service.grave.opening })] : []),
      ...(count ? [] : [paragraph(say('chat.service.papers-none'))]),
      paragraph(promised(service, office), 'strong'),
      { kind: 'buttons', buttons: beginButtons(service, office, again) },
      // Where nothing is brought, the list holds only what the counter hands out.
      ...opening(service, 'papers', papersLabel),
      ...opening(service, 'steps'),
      ...opening(service, 'caution'),
      {
        kind: 'buttons',
        // The list of services is among the shortcuts, too.
        buttons: [
          other
            ? {
                ...button(
                  say('chat.service.other', { service: { words: other.shortName } }),
                  { kind: 'service', service: other.id },
                  'secondary',
                ),
                short: say('chat.service.other-short', { service: { words: other.shortName } }),
              }
            : button(say('chat.service.back'), { kind: 'services' }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Every card that the chat shows of a service. */
export function serviceCards(service: Service, office: Counter): readonly Message[] {
  const parts = serviceParts.flatMap((part) => servicePartCard(service, part, office) ?? [])
  return [serviceCard(service, office), ...parts]
}

/**
 * Asks for the language. Each button is written in its own language, so that everybody can read one.
 * @param first the language that comes first
 */
export function languageCard(
  title: 'chat.welcome.title' | 'chat.language.title',
  first: Language = 'th',
): Message {
  const names = { th: 'ภาษาไทย', en: 'English' } as const
  const ordered = [first, ...languages.filter((language) => language !== first)]
  return {
    kind: 'card',
    title: say(title),
    blocks: [
      ...(title === 'chat.welcome.title' ? [paragraph(say('chat.welcome.text'))] : []),
      paragraph({ typed: 'เลือกภาษา / Language' }, 'small'),
      {
        kind: 'buttons',
        buttons: ordered.map((language) =>
          button(
            { typed: names[language] },
            { kind: 'set-language', language },
            language === first ? 'primary' : 'secondary',
          ),
        ),
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
