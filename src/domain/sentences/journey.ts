/** The stages of an applicant's way, in its order. The page of sentences and the console list sentences by them. */
export const stages = [
  'welcome',
  'services',
  'facts',
  'consent',
  'questions',
  'check',
  'receipt',
  'status',
  'notices',
  'appointment',
  'photos',
  'talk',
  'survey',
  'privacy',
  'trouble',
  'counter',
  'print',
  'website',
] as const
export type Stage = (typeof stages)[number]

/** Why a sentence cannot be corrected in the console. */
export type Fixed =
  /** Part of a picture: the rich menu, or the stamp on a photo. */
  | 'drawn'
  /** The program reads it again when an applicant sends it. */
  | 'read-again'

interface Place {
  readonly stage: Stage
  readonly fixed?: Fixed
}

type Row = readonly [key: string, stage: Stage, fixed?: Fixed]

/**
 * Where an applicant reads each sentence of `src/locales`, in the order of reading: a row holds a key, or all keys
 * below it. The longest row that fits a key decides.
 */
export const readByApplicants: readonly Row[] = [
  ['chat.welcome', 'welcome'],
  ['chat.language', 'welcome'],
  ['chat.menu', 'welcome'],
  ['menu.bar', 'welcome', 'drawn'],
  ['menu.strip', 'welcome', 'drawn'],
  ['menu.strip-label', 'welcome', 'drawn'],
  ['menu.tile', 'welcome', 'drawn'],
  ['menu.label', 'welcome', 'drawn'],
  ['answers.greeting', 'welcome'],
  ['chat.shortcut', 'welcome'],
  ['people.large', 'welcome'],
  ['answers.nearly', 'welcome'],
  ['answers.wish', 'welcome'],
  ['answers.also', 'welcome'],
  ['answers.hours', 'welcome'],
  ['chat.details', 'services'],
  ['chat.services', 'services'],
  ['chat.service', 'services'],
  ['chat.paper', 'services'],
  ['answers.guidance', 'facts'],
  ['answers.not-ours', 'facts'],
  ['privacy.notice', 'consent'],
  ['chat.again', 'questions'],
  ['chat.filing', 'questions'],
  ['chat.doubt', 'questions'],
  ['chat.answer', 'questions'],
  ['chat.unfinished', 'questions'],
  ['chat.sure', 'questions'],
  ['people.footer', 'questions'],
  ['lending.shortcut', 'questions'],
  ['lending.whose', 'questions'],
  ['lending.whose-name', 'questions'],
  ['lending.ask', 'questions'],
  ['lending.nothing', 'questions'],
  ['lending.code', 'questions'],
  ['lending.take-back', 'questions'],
  ['lending.lent', 'questions'],
  ['lending.back', 'questions'],
  ['lending.confirm', 'questions'],
  ['lending.begun', 'questions'],
  ['lending.helping', 'questions'],
  ['lending.give-back', 'questions'],
  ['lending.given', 'questions'],
  ['lending.declined', 'questions'],
  ['lending.ended', 'questions'],
  ['lending.wrong', 'questions'],
  ['lending.no-photo', 'questions'],
  ['lending.code.how', 'questions', 'read-again'],
  ['answers.beside', 'questions'],
  ['answers.retired', 'questions'],
  ['answers.cancel', 'questions'],
  ['chat.check', 'check'],
  ['chat.filed', 'receipt'],
  ['chat.row', 'status'],
  ['chat.status', 'status'],
  ['chat.state', 'status'],
  ['chat.stage', 'status'],
  ['chat.next', 'status'],
  ['chat.payment', 'status'],
  ['chat.more-requests', 'status'],
  ['notices.status', 'status'],
  ['chat.cancel', 'status'],
  ['proxy.title', 'status'],
  ['proxy.named', 'status'],
  ['proxy.brings', 'status'],
  ['proxy.form', 'status'],
  ['proxy.name', 'status'],
  ['proxy.change', 'status'],
  ['proxy.none', 'status'],
  ['proxy.which', 'status'],
  ['proxy.ask', 'status'],
  ['proxy.stored', 'status'],
  ['proxy.removed', 'status'],
  ['proxy.no', 'status'],
  ['proxy.answer', 'status'],
  ['notices.ready', 'notices'],
  ['notices.papers-missing', 'notices'],
  ['notices.rejected', 'notices'],
  ['notices.completed', 'notices'],
  ['notices.delayed', 'notices'],
  ['notices.reopened', 'notices'],
  ['notices.progress', 'notices'],
  ['notices.expiring', 'notices'],
  ['notices.expired', 'notices'],
  ['notices.kept', 'notices'],
  ['notices.received', 'notices'],
  ['notices.wrong', 'notices'],
  ['notices.calls.message', 'notices'],
  ['visits.visit', 'appointment'],
  ['visits.when', 'appointment'],
  ['visits.of', 'appointment'],
  ['visits.time', 'appointment'],
  ['visits.offer', 'appointment'],
  ['visits.choose', 'appointment'],
  ['visits.sorry', 'appointment'],
  ['visits.booked', 'appointment'],
  ['visits.qr', 'appointment'],
  ['visits.cancel', 'appointment'],
  ['visits.which', 'appointment'],
  ['visits.none', 'appointment'],
  ['visits.off', 'appointment'],
  ['visits.closed', 'appointment'],
  ['answers.walk-in', 'appointment'],
  ['photos.ask', 'photos'],
  ['photos.notice', 'photos'],
  ['photos.shortcut', 'photos'],
  ['photos.kept', 'photos'],
  ['photos.removed', 'photos'],
  ['photos.papers', 'photos'],
  ['photos.offer', 'photos'],
  ['photos.which', 'photos'],
  ['photos.asked', 'photos'],
  ['photos.not-kept', 'photos'],
  ['photos.bring', 'photos'],
  ['photos.failed', 'photos'],
  ['photos.stamp', 'photos', 'drawn'],
  ['people.contact', 'talk'],
  ['people.talk', 'talk'],
  ['people.officer', 'talk'],
  ['people.back', 'talk'],
  ['people.unanswered', 'talk'],
  ['people.leave', 'talk'],
  ['people.voice', 'talk'],
  ['people.withdrawn', 'talk'],
  ['people.left', 'talk'],
  ['answers.remark', 'talk'],
  ['survey.progress', 'survey'],
  ['survey.asked', 'survey'],
  ['survey.level', 'survey'],
  ['survey.press', 'survey'],
  ['survey.skip-item', 'survey'],
  ['survey.skip-all', 'survey'],
  ['survey.skip-short', 'survey'],
  ['survey.skipped', 'survey'],
  ['survey.comment-title', 'survey'],
  ['survey.comment-ask', 'survey'],
  ['survey.comment-private', 'survey'],
  ['survey.comment-skip', 'survey'],
  ['survey.thanks', 'survey'],
  ['survey.thanks-text', 'survey'],
  ['survey.profile-offer', 'survey'],
  ['survey.profile-thanks', 'survey'],
  ['survey.more-offer', 'survey'],
  ['survey.resume', 'survey'],
  ['survey.old', 'survey'],
  ['survey.closed', 'survey'],
  ['survey.words-only', 'survey'],
  ['privacy.full', 'privacy'],
  ['privacy.mine', 'privacy'],
  ['privacy.held', 'privacy'],
  ['privacy.page', 'privacy'],
  ['privacy.deletion', 'privacy'],
  ['chat.unknown', 'trouble'],
  ['answers.unclear', 'trouble'],
  ['answers.money', 'status'],
  ['chat.thanks', 'trouble'],
  ['photos.sent', 'trouble'],
  ['chat.old', 'trouble'],
  ['chat.way-back', 'questions'],
  ['chat.afresh', 'trouble'],
  ['chat.trouble', 'trouble'],
  ['walkin.privacy.required', 'privacy'],
  ['walkin.privacy.recipients', 'privacy'],
  ['walkin.slip', 'counter'],
  ['walkin.tie.text', 'counter', 'read-again'],
  ['walkin.tie', 'counter'],
  ['print.reference', 'print'],
  ['print.service', 'print'],
  ['print.applicant', 'print'],
  ['print.desk', 'print'],
  ['print.sign', 'print'],
  ['print.forms', 'print'],
  ['print.slip', 'print'],
  ['print.memo', 'print'],
  ['print.missing', 'print'],
  ['print.authority', 'print'],
  ['print.handbook', 'print'],
  ['website.frame', 'website'],
  ['website.home', 'website'],
  ['website.account', 'website'],
  ['website.page', 'website'],
  ['website.services', 'website'],
  ['website.form', 'website'],
  ['website.status', 'website'],
  ['website.failure', 'website'],
]

/** Keys that only the office's own people read; a row holds a key, or all keys below it. */
export const readByStaff: readonly string[] = [
  'board',
  'case',
  'catalogue',
  'chat.staff',
  'console',
  'exports',
  'notices.allowance',
  'notices.calls',
  'notices.line',
  'payments',
  'print.bar',
  'print.day',
  'print.link',
  'print.links',
  'print.slips',
  'reports',
  'sentences',
  'settings',
  'signed',
  'staff',
  'suggestions',
  'understanding',
  'summary',
  'survey.version',
  'talks',
  'trail',
  'walkin',
]

const holds = (row: string, key: string) => key === row || key.startsWith(`${row}.`)

const longest = (rows: readonly string[], key: string) =>
  Math.max(0, ...rows.filter((row) => holds(row, key)).map((row) => row.length))

/** Where an applicant reads the sentence of a key; `staff`: only the office's own people do; null: no row says. */
export function placeOf(key: string): (Place & { readonly order: number }) | 'staff' | null {
  const length = longest(
    readByApplicants.map(([row]) => row),
    key,
  )
  const staff = longest(readByStaff, key)
  if (length === 0 && staff === 0) return null
  if (staff > length) return 'staff'
  const order = readByApplicants.findIndex(([row]) => row.length === length && holds(row, key))
  const [, stage, fixed] = readByApplicants[order] ?? []
  return stage === undefined ? null : { stage, order, ...(fixed && { fixed }) }
}

/** The keys of sentences that an applicant reads, in the order of reading. */
export function inOrderOfReading(keys: readonly string[]): string[] {
  return keys
    .flatMap((key) => {
      const place = placeOf(key)
      return place === null || place === 'staff' ? [] : [{ key, at: stages.indexOf(place.stage), ...place }]
    })
    .toSorted((a, b) => a.at - b.at || a.order - b.order)
    .map(({ key }) => key)
}
