import { type Block, button, type Button, details, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { type Office, PRIVACY_VERSION } from '../../domain/settings/office.ts'
import {
  MISSED_SENTENCE_DAYS,
  NOTICE_RECORD_DAYS,
  REPLY_RECORD_DAYS,
  PRIVACY_REQUEST_TERM_DAYS,
} from '../../domain/settings/retention.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'

function acceptButtons(service: ServiceId): Button[] {
  return [
    button(
      say('privacy.notice.accept'),
      { kind: 'accept-privacy', service, version: PRIVACY_VERSION },
      'primary',
    ),
    button(say('privacy.notice.decline'), { kind: 'service', service }, 'secondary'),
  ]
}

/** The short notice before the first question, with a button for the full text (PDPA B.E. 2562, s.23). */
export function privacyCard(service: ServiceId, { retention }: Office): Message {
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: say('privacy.notice.title'),
    blocks: [
      paragraph(say('privacy.notice.brief', { years: retention.finishedFiscalYears })),
      { kind: 'buttons', buttons: acceptButtons(service) },
      details(say('privacy.notice.full'), { kind: 'privacy-notice', service }),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

function kept({ retention, photos: { keepHours }, talks }: Office): Text[] {
  return [
    say('privacy.full.kept-request', { years: retention.finishedFiscalYears }),
    say('privacy.full.kept-idle', { days: retention.idleRequestDays }),
    say('privacy.full.kept-draft', { days: retention.draftDays }),
    keepHours === null
      ? say('privacy.full.kept-photos')
      : say('privacy.full.kept-photos-hours', { hours: keepHours }),
    say('privacy.full.kept-talks', { days: retention.talkDays }),
    ...(talks.media ? [say('privacy.full.kept-talk-media')] : []),
    say('privacy.full.kept-chat', { days: retention.silentDays }),
    say('privacy.full.kept-last-time'),
    say('privacy.full.kept-records', { days: REPLY_RECORD_DAYS, notices: NOTICE_RECORD_DAYS }),
    say('privacy.full.kept-missed', { days: MISSED_SENTENCE_DAYS }),
    say('privacy.full.kept-survey'),
  ]
}

function controller({ contact: { phone }, profile }: Office): Text[] {
  const office = { words: profile.name }
  const contact = profile.privacyContact
  return [
    phone === null
      ? say('privacy.full.contact', { office })
      : say('privacy.full.contact-phone', { office, phone }),
    ...(contact === null ? [] : [say('privacy.full.contact-privacy', { contact: { words: contact } })]),
  ]
}

/** The short notice that an officer reads out to a person without LINE (PDPA B.E. 2562, s.23). */
export function noticeToReadOut(office: Office): Text[] {
  return [
    say('privacy.notice.what'),
    say('privacy.notice.how-long', { years: office.retention.finishedFiscalYears }),
    say('walkin.privacy.required'),
    say('walkin.privacy.recipients'),
    say('privacy.full.rights', { days: PRIVACY_REQUEST_TERM_DAYS }),
    ...controller(office),
  ]
}

const headed = (title: Text, ...blocks: Block[]): Block[] => [paragraph(title, 'strong'), ...blocks]

/**
 * The full notice with everything that section 23 requires. A button leads back to the service that the
 * person wanted.
 */
export function fullNotice(office: Office, service?: ServiceId): Message {
  return {
    kind: 'card',
    ...(service && toneOf(services[service])),
    title: say('privacy.full.title', { version: PRIVACY_VERSION }),
    blocks: [
      ...headed(say('privacy.full.purpose-title'), paragraph(say('privacy.full.purpose'))),
      ...headed(
        say('privacy.full.required-title'),
        paragraph(say('privacy.full.required')),
        paragraph(say('privacy.notice.never')),
      ),
      ...headed(say('privacy.full.kept-title'), {
        kind: 'list',
        numbered: false,
        items: kept(office).map((text) => ({ text })),
      }),
      ...headed(say('privacy.full.recipients-title'), paragraph(say('privacy.full.recipients'))),
      ...headed(
        say('privacy.full.rights-title'),
        paragraph(say('privacy.full.rights', { days: PRIVACY_REQUEST_TERM_DAYS })),
      ),
      ...headed(say('privacy.full.contact-title'), ...controller(office).map((text) => paragraph(text))),
      {
        kind: 'buttons',
        buttons: service
          ? acceptButtons(service)
          : [
              button(say('privacy.mine.title'), { kind: 'my-data' }, 'secondary'),
              button(say('privacy.mine.delete'), { kind: 'delete-data' }, 'quiet'),
            ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
