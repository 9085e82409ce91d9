import { serviceList } from '../../domain/services/index.ts'
import { paperItemsOf } from '../../domain/papers/paperItems.ts'
import type { Field, Option } from './field.ts'
import type { Section } from './section.ts'

const choices: readonly Option[] = [
  { id: 'usual', value: undefined, label: 'settings.papers.usual' },
  { id: 'yes', value: true, label: 'settings.papers.taken' },
  { id: 'no', value: false, label: 'settings.papers.not-taken' },
]

/** Every paper that applicants may have, once, in the manual's order. */
function photoFields(): Field[] {
  const papers = new Map(
    serviceList.flatMap((service) => paperItemsOf(service).map(({ id, about }) => [id, about] as const)),
  )
  return [...papers].map(([id, { name, sensitive, shownAtCounter }], index) => ({
    kind: 'choice',
    path: `papers.photos.${id}`,
    label: name,
    options: choices,
    quiet: true,
    ...(index === 0 && { heading: 'settings.papers.photos' as const }),
    ...(sensitive
      ? { hint: 'settings.papers.sensitive' as const }
      : shownAtCounter && { hint: 'settings.papers.shown-at-counter' as const }),
  }))
}

const mays: readonly Option[] = [
  { id: 'usual', value: undefined, label: 'settings.proxies.usual' },
  { id: 'yes', value: true, label: 'settings.proxies.may' },
  { id: 'no', value: false, label: 'settings.proxies.may-not' },
]

/** Whether somebody else may collect a result, in general and by service. */
function proxyFields(): Field[] {
  const services = serviceList.map(({ id, shortName }): Field => {
    const path = `proxies.services.${id}` as const
    return { kind: 'choice', path, label: shortName, options: mays, quiet: true }
  })
  return [
    { kind: 'switch', path: 'proxies.on', label: 'settings.proxies.on', hint: 'settings.proxies.hint' },
    ...services,
  ]
}

/** Who makes copies, and which papers may be sent as photos. */
export const papersSection: Section = {
  id: 'papers',
  title: 'settings.papers.title',
  about: 'settings.papers.about',
  fields: [
    {
      kind: 'switch',
      path: 'papers.copiesByOffice',
      label: 'settings.papers.copies',
      hint: 'settings.papers.copies-hint',
    },
    {
      kind: 'number',
      path: 'photos.keepHours',
      label: 'settings.papers.keep-hours',
      hint: 'settings.papers.keep-hours-hint',
      unit: 'settings.unit.hours',
      empty: 'settings.papers.until-end',
    },
    ...photoFields(),
    ...proxyFields(),
  ],
  confirms: 'papers',
  doubts: ({ photos: { keepHours } }) =>
    keepHours !== null && keepHours < 24 ? ['settings.doubt.short-photos'] : [],
}
