import { ALMOST } from './steps.ts'

/** How a request begins. */
export interface Beginning {
  /** The first line of its stories. */
  readonly name: string
  readonly inChat: boolean
  /** Names of steps that have been taken before the walk. */
  readonly first: readonly string[]
}

export const fresh: Beginning = { name: 'somebody files a request in the chat', inChat: true, first: [] }

export const walkIn: Beginning = {
  name: 'an officer enters a request at the counter',
  inChat: false,
  first: [],
}

export const booked: Beginning = {
  name: 'somebody files a request in the chat, books a time and sends a photo',
  inChat: true,
  first: ['the applicant books a time', 'the applicant sends a photo'],
}

export const ready: Beginning = {
  name: 'somebody’s request is ready, with an appointment',
  inChat: true,
  first: [
    'the applicant books a time',
    'the officer accepts it',
    'the officer says it is ready',
    'the undo seconds pass',
  ],
}

export const almost: Beginning = {
  name: 'somebody has an appointment tomorrow, and it is almost the hour of the reminder',
  inChat: true,
  first: ['the applicant books a time', ALMOST],
}
