import { type Source, sourceName } from '../../domain/guidance/guidance.ts'
import { guidanceById } from '../../domain/guidance/index.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Office } from '../../domain/settings/office.ts'
import { mayProxyCollect } from '../../domain/settings/proxy.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Words } from '../../domain/words.ts'
import { cutLabel } from '../../lib/cutLabel.ts'
import type { Day } from '../../lib/time.ts'
import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { authorityForm } from '../proxy/authorityForm.ts'
import { toneOf } from '../tone.ts'

/** The most letters of the office's own words at first sight: three lines in the largest letters. */
const MOST_LETTERS = 54
/** The most letters of the office's own source at first sight: one line in the largest letters. */
const MOST_SOURCE_LETTERS = 18
/** The most services that are named at first sight: one row of buttons. */
const MOST_SERVICES = 2

/** An answer, in one sentence and whole. */
interface Told {
  readonly title: Words
  readonly brief: Text
  readonly briefSource: Text | null
  readonly whole: Text
  readonly source: { readonly name: Words; readonly checkedOn: Day } | null
  /** The services that it is about. */
  readonly about: readonly ServiceId[]
  /** What whoever asks this wants to do, at first sight too. */
  readonly asked: readonly Button[]
  /** What else can be done from the whole answer. */
  readonly ways: readonly Button[]
}

const cut = (words: Words, most: number): Words => ({
  th: cutLabel(words.th, most),
  en: cutLabel(words.en, most),
})

function firstLine({ th, en }: Words): Words {
  const first = (text: string) => text.split('\n')[0] ?? text
  return { th: first(th), en: first(en) }
}

function kindOf(source: Source): Text | null {
  return source.kind === 'office-to-confirm' ? null : say(`answers.guidance.brief-source.${source.kind}`)
}

function wayOn(about: readonly ServiceId[]): Button[] {
  if (about.length === 0) return [button(say('chat.menu.services'), { kind: 'services' }, 'secondary')]
  return about.map((service) =>
    button({ words: services[service].shortName }, { kind: 'service', service }, 'secondary'),
  )
}

/** Whether somebody else may collect a result is the office's setting, not the manual's. */
function proxyTold(title: Words, service: ServiceId | undefined, office: Office): Told {
  const may = service === undefined ? office.proxies.on : mayProxyCollect(service, office)
  const naming = may
    ? [button(say('proxy.name'), { kind: 'proxy' }, 'secondary'), ...authorityForm(office)]
    : []
  return {
    title,
    brief: say(may ? 'proxy.answer.yes-brief' : 'proxy.answer.no-brief'),
    briefSource: null,
    whole: say(may ? 'proxy.answer.yes' : 'proxy.answer.no'),
    source: null,
    about: service === undefined ? [] : [service],
    asked: naming,
    ways: naming,
  }
}

/** What this office tells, in its own words if it has set them; null for an id that this release does not have. */
function toldOf(id: string, service: ServiceId | undefined, office: Office): Told | null {
  const known = guidanceById(id)
  if (!known) return null
  const own = office.guidance[id]
  if (id === 'proxy' && !own) return proxyTold(known.title, service, office)
  const { answer, checkedOn } = own ?? known
  const name = own ? own.source : sourceName(known.source)
  const about = service ? [service] : typeof known.services === 'string' ? [] : known.services
  return {
    title: known.title,
    brief: {
      words: own ? cut(firstLine(own.answer), MOST_LETTERS) : (known.brief ?? firstLine(known.answer)),
    },
    briefSource: own
      ? say('answers.guidance.brief-source.office', {
          source: { words: cut(own.source, MOST_SOURCE_LETTERS) },
        })
      : kindOf(known.source),
    whole: { words: answer },
    source: name && { name, checkedOn },
    about,
    asked: [],
    ways: wayOn(about),
  }
}

/** The one service that an answer is about, or the two; more would not be in sight. */
const servicesOf = ({ about }: Told): Button[] =>
  about.length > 0 && about.length <= MOST_SERVICES ? wayOn(about) : []

const cardOf = ({ title, about }: Told, blocks: readonly Block[]): Message => ({
  kind: 'card',
  ...toneOf(...about.map((each) => services[each])),
  title: { words: title },
  blocks,
  footer: menuFooter,
  shortcuts: menuShortcuts,
})

const wholeButton = (topic: string, service: ServiceId | undefined): Button =>
  button(
    say('answers.guidance.details'),
    { kind: 'guidance', topic, part: 'whole', ...(service && { service }) },
    'secondary',
  )

/** A piece of guidance in one sentence, with what it is based on; null for an id that this release does not have. */
export function guidanceCard(id: string, service: ServiceId | undefined, office: Office): Message | null {
  const told = toldOf(id, service, office)
  if (!told) return null
  const { asked } = told
  const ways = asked.length > 0 ? asked : servicesOf(told)
  return cardOf(told, [
    paragraph(told.brief, 'strong'),
    paragraph(say('answers.guidance.confirm')),
    ...(told.briefSource && ways.length < MOST_SERVICES ? [paragraph(told.briefSource, 'small')] : []),
    { kind: 'buttons', look: 'columns', buttons: [...ways, wholeButton(id, service)] },
  ])
}

/** A screen of its own: the whole answer with its source, the day it was checked, the caution and the ways on. */
export function wholeGuidanceCard(
  id: string,
  service: ServiceId | undefined,
  office: Office,
): Message | null {
  const told = toldOf(id, service, office)
  if (!told) return null
  const { whole, source, ways } = told
  return cardOf(told, [
    paragraph(whole, 'strong'),
    paragraph(say('answers.guidance.caution')),
    ...(source
      ? [
          paragraph(
            say('answers.guidance.source', {
              source: { words: source.name },
              day: { day: source.checkedOn },
            }),
            'small',
          ),
        ]
      : []),
    {
      kind: 'buttons',
      buttons: [...ways, button(say('chat.menu.contact'), { kind: 'contact' }, 'quiet')],
    },
  ])
}
