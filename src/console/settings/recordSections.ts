import { levelOrders } from '../../domain/survey/levelOrder.ts'
import type { Section } from './section.ts'

/** How long the system keeps data. */
export const retention: Section = {
  id: 'retention',
  title: 'settings.retention.title',
  about: 'settings.retention.about',
  fields: [
    {
      kind: 'number',
      path: 'retention.finishedFiscalYears',
      label: 'settings.retention.finished',
      hint: 'settings.retention.finished-hint',
      unit: 'settings.unit.fiscal-years',
    },
    {
      kind: 'number',
      path: 'retention.idleRequestDays',
      label: 'settings.retention.idle',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'retention.draftDays',
      label: 'settings.retention.draft',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'retention.silentDays',
      label: 'settings.retention.silent',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'retention.visitDays',
      label: 'settings.retention.visits',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'retention.talkDays',
      label: 'settings.retention.talks',
      unit: 'settings.unit.days',
    },
  ],
  confirms: 'retention',
  doubts: ({ retention: { silentDays, idleRequestDays, finishedFiscalYears } }) => [
    ...(silentDays < 365 ? (['settings.doubt.short-silence'] as const) : []),
    ...(idleRequestDays < 30 ? (['settings.doubt.short-idle'] as const) : []),
    ...(finishedFiscalYears > 10 ? (['settings.doubt.long-retention'] as const) : []),
  ],
}

/** The survey after a request. */
export const survey: Section = {
  id: 'survey',
  title: 'settings.survey.title',
  about: 'settings.survey.about',
  fields: [
    {
      kind: 'survey',
      path: 'survey.sets',
      label: 'settings.survey.items',
      hint: 'settings.survey.items-hint',
    },
    {
      kind: 'level-order',
      path: 'survey.orders',
      label: 'settings.survey.order',
      hint: 'settings.survey.order-hint',
      options: levelOrders.map((order) => ({
        id: order,
        value: order,
        label: `settings.survey.${order}` as const,
      })),
    },
  ],
  doubts: ({ survey: { sets } }) =>
    (sets.at(-1)?.items.length ?? 0) > 8 ? ['settings.doubt.long-survey'] : [],
}

/** How reports compute the figures. */
export const reports: Section = {
  id: 'reports',
  title: 'settings.reports.title',
  about: 'settings.reports.about',
  fields: [
    {
      kind: 'number',
      path: 'reports.targetPercent',
      label: 'settings.reports.target',
      hint: 'settings.reports.target-hint',
      unit: 'settings.unit.percent',
    },
    {
      kind: 'number',
      path: 'reports.promisePercent',
      label: 'settings.reports.promise',
      hint: 'settings.reports.promise-hint',
      unit: 'settings.unit.percent',
    },
    {
      kind: 'choice',
      path: 'reports.bands',
      label: 'settings.reports.bands',
      options: [
        { id: 'set1', value: 'set1', label: 'settings.reports.set1' },
        { id: 'set2', value: 'set2', label: 'settings.reports.set2' },
      ],
    },
    {
      kind: 'choice',
      path: 'reports.sdForm',
      label: 'settings.reports.sd-form',
      options: [
        { id: 'sample', value: 'sample', label: 'settings.reports.sample' },
        { id: 'population', value: 'population', label: 'settings.reports.population' },
      ],
    },
  ],
  confirms: 'reports',
}
