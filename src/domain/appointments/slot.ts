import { type Day, dayOf, formatTime } from '../../lib/time.ts'

/** When an appointment begins, in Bangkok time: `2026-11-24T09:00`. The text sorts in the order of time. */
export type Slot = string

export const SLOT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/

export const dayParts = ['morning', 'afternoon'] as const
export type DayPart = (typeof dayParts)[number]

/** The times of a day that a person asks for: all, or one page of the morning or afternoon. */
export interface TimesOn {
  readonly day: Day
  readonly part: DayPart | null
  /** Counts from 0. */
  readonly page: number
}

/** When somebody would like to come, as far as words tell it. */
export interface WishedTime {
  readonly day: Day | null
  readonly part: DayPart | null
  /** As `10:30`. */
  readonly at: string | null
}

export function slotAt(at: Date): Slot {
  return `${dayOf(at)}T${formatTime(at, 'en')}`
}

export function startOf(slot: Slot): Date {
  return new Date(`${slot}:00+07:00`)
}

export function dayOfSlot(slot: Slot): Day {
  return slot.slice(0, 10)
}

export function partOf(slot: Slot): DayPart {
  return slot.slice(11) < '12:00' ? 'morning' : 'afternoon'
}
