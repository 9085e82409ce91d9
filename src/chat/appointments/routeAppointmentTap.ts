import { unreachable } from '../../lib/unreachable.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import type { State } from '../state.ts'
import type { Tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { TimesOn } from '../../domain/appointments/slot.ts'

type AppointmentTap = Extract<Tap, { kind: `visit${string}` }>

function wholeDay(event: Event): TimesOn | null {
  const day = event.kind === 'tap' ? event.day : undefined
  return day === undefined ? null : { day, part: null, page: 0 }
}

function effectOf(tap: AppointmentTap, event: Event): Effect {
  switch (tap.kind) {
    case 'visit':
      return { kind: 'show-visits', ...(tap.after !== undefined && { after: tap.after }) }
    case 'visit-of':
      return { kind: 'show-visit', reference: tap.reference }
    case 'visit-move':
      return { kind: 'show-visit-times', reference: tap.reference, on: null }
    case 'visit-day':
      return { kind: 'show-visit-times', reference: tap.reference, on: wholeDay(event) }
    case 'visit-times': {
      const { reference, day, part = null, page = '0' } = tap
      return { kind: 'show-visit-times', reference, on: { day, part, page: Number(page) } }
    }
    case 'visit-book':
      return { kind: 'book-visit', reference: tap.reference, slot: tap.slot, from: tap.from ?? null }
    case 'visit-cancel':
      return {
        kind: 'cancel-visit',
        reference: tap.reference,
        slot: tap.slot,
        sure: tap.sure === 'yes',
      }
    case 'visit-qr':
      return { kind: 'show-qr', reference: tap.reference }
    default:
      return unreachable(tap)
  }
}

/**
 * Handles a button about appointments. All of it happens in effects, because free times must be read from the
 * database.
 */
export function routeAppointmentTap(state: State, tap: AppointmentTap, event: Event): Turn {
  return { state, effects: [effectOf(tap, event)] }
}
