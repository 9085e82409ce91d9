import { routes } from '../../src/console/routes.ts'
import { sections } from '../../src/console/settings/sections.ts'
import type { BusyOffice } from './busyOffice.ts'

/** Values for the parameters of addresses, for a busy office. With a list, each value gives a page. */
type Samples = Readonly<Record<string, (office: BusyOffice) => string | readonly string[]>>

/** By the route's path up to and including the parameter. */
const samples: Samples = {
  '/requests/:reference': ({ reference }) => reference,
  '/requests/:reference/print/:page': () => ['memo', 'slip', 'missing'],
  '/walk-in/filed/:reference': ({ reference }) => reference,
  '/walk-in/:service': () => ['medical-reimbursement', 'royal-cremation-letter'],
  '/first-day/:step': () => ['profile', 'holidays', 'access'],
  '/settings/:section': () => sections.map(({ id }) => id),
  '/settings/guidance/:answer': () => 'fee',
  '/handbook/:service': () => ['royal-cremation-letter', 'medical-reimbursement'],
  '/catalogue/:service': () => ['staff-id-card'],
  '/catalogue/:service/texts/:text': () => 'audienceNote',
  '/catalogue/:service/versions/:version': () => '0',
  '/sentences/:key': () => ['chat.welcome.text'],
  '/sentences/:key/versions/:version': () => '0',
  '/understanding/words/versions/:version': () => '0',
  '/talks/:id': ({ talk }) => talk,
  '/reports/:kind': () => ['satisfaction', 'service-time', 'disclosure'],
  '/staff/:id': ({ member }) => member,
}

/** Routes that do not answer with a page. */
const noPages = [
  /\/events$/,
  /\/news$/,
  /\/sign-in\/state$/,
  /\/waiting$/,
  /\/photos\/:photo$/,
  /\/media\/:message$/,
  /\/talks\/:id\/picture$/,
  /\/kept\/:id$/,
  /\/export(\.|$|\/)/,
  /\.ics$/,
]

function filledIn(path: string, office: BusyOffice): string[] {
  const parameters = [...path.matchAll(/:\w+/g)]
  return parameters.reduce<string[]>(
    (addresses, { 0: parameter, index }) => {
      const upTo = path.slice(0, index + parameter.length)
      const sample = samples[upTo]
      if (!sample) throw new Error(`Say in ${import.meta.filename} what stands in a busy office at ${upTo}`)
      const values = [sample(office)].flat()
      return addresses.flatMap((address) => values.map((value) => address.replace(parameter, value)))
    },
    [path],
  )
}

/** Addresses of all pages of the console, in the order of the route table. */
export function consolePages(office: BusyOffice): string[] {
  return routes
    .filter(({ method, path }) => method === 'get' && !noPages.some((each) => each.test(path)))
    .flatMap(({ path }) => filledIn(path, office))
    .map((path) => `/console${path === '/' ? '' : path}`)
}
