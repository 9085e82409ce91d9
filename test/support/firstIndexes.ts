/** The indexes of the first release: for each collection their names, which contain the keys, and their options. */
export const firstIndexes: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  conversations: {
    draftAt_1: {},
    menuDue_1: { sparse: true },
    touchedAt_1: {},
  },
  counts: {
    kind_1_month_1: {},
  },
  dataFiles: {
    person_1: {},
    expiresAt_1: { expireAfterSeconds: 0 },
  },
  inbox: {
    state_1_userId_1_at_1: {},
    expiresAt_1: { expireAfterSeconds: 0 },
  },
  monthSummaries: {
    readyAt_1: { expireAfterSeconds: 5356800 },
  },
  outbox: {
    state_1_dueAt_1: {},
    'notice.request_1': { sparse: true },
    waitsFor_1: { sparse: true },
    carrier_1: { sparse: true },
    recount_1: { sparse: true },
    'counting.id_1': { sparse: true },
    expiresAt_1: { expireAfterSeconds: 0 },
  },
  photos: {
    userId_1_messageId_1: {},
    draft_1: { sparse: true },
    request_1: { sparse: true },
    at_1: {},
  },
  privacyWishes: {
    person_1_kind_1_handledAt_1: {},
    handledAt_1_askedAt_1: {},
  },
  requests: {
    reference_1: { unique: true },
    'userId_1_filedAt_-1': {},
    state_1_filedAt_1: {},
    state_1_changedAt_1: {},
    'changedAt_-1': {},
    phones_1: { sparse: true },
    completedDay_1: { sparse: true },
    completedMonth_1: { sparse: true },
    filedAt_1: {},
    endedAt_1: {},
    'appointments.day_1': { sparse: true },
    recount_1: { sparse: true },
    'counting.id_1': { sparse: true },
    noticesWait_1: { sparse: true },
    menuWaits_1: { sparse: true },
  },
  sessions: {
    expiresAt_1: { expireAfterSeconds: 0 },
    staffId_1: {},
    'endedAt_-1': { sparse: true },
  },
  signIns: {
    expiresAt_1: { expireAfterSeconds: 0 },
  },
  staff: {
    userId_1: { unique: true, sparse: true },
    invite_1: { unique: true, sparse: true },
    revokedAt_1: { expireAfterSeconds: 2592000 },
  },
  suggestionActions: {
    fiscalYear_1: {},
  },
  surveyAnswers: {
    month_1: {},
    recount_1: { sparse: true },
    'counting.id_1': { sparse: true },
  },
  surveyInvitations: {
    expiresAt_1: { expireAfterSeconds: 0 },
  },
  talks: {
    state_1_kind_1_at_1: {},
    'userId_1_startedAt_-1': {},
    endedAt_1: {},
    'changedAt_-1': {},
  },
  trail: {
    id_1: { unique: true },
    'what_1__id_-1': {},
    'by.staffId_1__id_-1': {},
  },
  visitPlaces: {
    slot_1: {},
    request_1: {},
  },
  visits: {
    slot_1: {},
    remindAt_1: { sparse: true },
    'former.day_1': { sparse: true },
  },
  withdrawals: {
    expiresAt_1: { expireAfterSeconds: 0 },
  },
}
