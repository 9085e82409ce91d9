import { serviceList } from '../../domain/services/index.ts'
import { services } from '../../domain/services/index.ts'
import { moneyServices, paymentWays } from '../../domain/settings/payment.ts'
import type { Section } from './section.ts'

export const visits: Section = {
  id: 'visits',
  title: 'settings.visits.title',
  about: 'settings.visits.about',
  fields: [
    { kind: 'switch', path: 'visits.on', label: 'settings.visits.on' },
    {
      kind: 'number',
      path: 'visits.minutes',
      label: 'settings.visits.minutes',
      unit: 'settings.unit.minutes',
    },
    {
      kind: 'number',
      path: 'visits.places',
      label: 'settings.visits.places',
      hint: 'settings.visits.places-hint',
      unit: 'settings.unit.people',
    },
    {
      kind: 'number',
      path: 'visits.daysAhead',
      label: 'settings.visits.days-ahead',
      unit: 'settings.unit.office-days',
    },
    {
      kind: 'number',
      path: 'visits.noticeMinutes',
      label: 'settings.visits.notice-minutes',
      hint: 'settings.visits.notice-minutes-hint',
      unit: 'settings.unit.minutes',
    },
  ],
  confirms: 'visits',
  doubts: ({ visits: { noticeMinutes } }) => (noticeMinutes < 15 ? ['settings.doubt.short-notice'] : []),
}

/** How finance pays each claim. */
export const payments: Section = {
  id: 'payments',
  title: 'settings.payments.title',
  about: 'settings.payments.about',
  fields: moneyServices.map((id) => ({
    kind: 'choice' as const,
    path: `payments.${id}`,
    label: services[id].shortName,
    options: paymentWays.map((way) => ({ id: way, value: way, label: `settings.payments.${way}` as const })),
  })),
  confirms: 'payments',
}

/** Whether a message in LINE counts as a filed request. */
export const channel: Section = {
  id: 'channel',
  title: 'settings.channel.title',
  about: 'settings.channel.about',
  fields: [
    {
      kind: 'switch',
      path: 'lineIsAnnounced',
      label: 'settings.channel.announced',
      hint: 'settings.channel.announced-hint',
    },
  ],
  confirms: 'channel',
}

/** Which pages anybody can open without an account. */
export const website: Section = {
  id: 'website',
  title: 'settings.website.title',
  about: 'settings.website.about',
  fields: [
    {
      kind: 'switch',
      path: 'website.services',
      label: 'settings.website.services',
      hint: 'settings.website.services-hint',
    },
    {
      kind: 'switch',
      path: 'website.status',
      label: 'settings.website.status',
      hint: 'settings.website.status-hint',
    },
  ],
}

/** Which notices use up the month's messages. */
export const notices: Section = {
  id: 'notices',
  title: 'settings.notices.title',
  about: 'settings.notices.about',
  fields: [
    {
      kind: 'number',
      path: 'notices.reservePercent',
      label: 'settings.notices.reserve-percent',
      hint: 'settings.notices.reserve-hint',
      unit: 'settings.unit.percent',
    },
    {
      kind: 'number',
      path: 'notices.reserveMessages',
      label: 'settings.notices.reserve-messages',
      unit: 'settings.unit.messages',
    },
    {
      kind: 'number',
      path: 'notices.warnPercent',
      label: 'settings.notices.warn-percent',
      unit: 'settings.unit.percent',
    },
    {
      kind: 'number',
      path: 'notices.freeReplyDays',
      label: 'settings.notices.free-reply-days',
      hint: 'settings.notices.free-reply-days-hint',
      unit: 'settings.unit.days',
    },
    {
      kind: 'switch',
      path: 'notices.monthByPush',
      label: 'settings.notices.month-by-push',
      hint: 'settings.notices.month-by-push-hint',
    },
    {
      kind: 'number',
      path: 'notices.unacceptedMinutes',
      label: 'settings.notices.unaccepted',
      hint: 'settings.notices.unaccepted-hint',
      unit: 'settings.unit.minutes',
    },
    {
      kind: 'switch',
      path: 'notices.unacceptedByPush',
      label: 'settings.notices.unaccepted-by-push',
      hint: 'settings.notices.unaccepted-by-push-hint',
    },
    {
      kind: 'number',
      path: 'collection.notRightDays',
      label: 'settings.notices.not-right-days',
      hint: 'settings.notices.not-right-days-hint',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'notices.undoSeconds',
      label: 'settings.notices.undo-seconds',
      hint: 'settings.notices.undo-seconds-hint',
      unit: 'settings.unit.seconds',
    },
  ],
  doubts: ({ notices: { reservePercent, reserveMessages } }) =>
    reservePercent === 0 && reserveMessages === 0 ? ['settings.doubt.no-reserve'] : [],
}

export const talks: Section = {
  id: 'talks',
  title: 'settings.talks.title',
  about: 'settings.talks.about',
  fields: [
    {
      kind: 'switch',
      path: 'talks.inChat',
      label: 'settings.talks.in-chat',
      hint: 'settings.talks.in-chat-hint',
    },
    {
      kind: 'switch',
      path: 'talks.media',
      label: 'settings.talks.media',
      hint: 'settings.talks.media-hint',
    },
    {
      kind: 'number',
      path: 'talks.silenceMinutes',
      label: 'settings.talks.silence',
      unit: 'settings.unit.minutes',
    },
    {
      kind: 'rows',
      path: 'talks.canned',
      label: 'settings.talks.canned',
      hint: 'settings.talks.canned-hint',
      cells: [
        { kind: 'id', path: 'id', label: 'settings.talks.canned' },
        { kind: 'line', path: 'th', label: 'settings.thai' },
        { kind: 'line', path: 'en', label: 'settings.english' },
      ],
    },
  ],
}

/** Who of the staff sees which requests, and gets new ones. */
export const access: Section = {
  id: 'access',
  title: 'settings.access.title',
  about: 'settings.access.about',
  fields: [
    {
      kind: 'ticks',
      path: 'access.restricted',
      label: 'settings.access.restricted',
      hint: 'settings.access.restricted-hint',
      options: serviceList.map(({ id, shortName }) => ({ id, value: id, label: shortName })),
    },
    {
      kind: 'switch',
      path: 'access.byTurn',
      label: 'settings.access.by-turn',
      hint: 'settings.access.by-turn-hint',
    },
  ],
  confirms: 'access',
}
