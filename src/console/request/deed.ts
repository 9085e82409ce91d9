import type { Officer } from '../../domain/request/actor.ts'
import type { Service } from '../../domain/services/service.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Deed } from '../../requests/annotate.ts'
import type { DeedName } from './acts.ts'
import { type Judged, right, wrong } from './decision.ts'
import { findingsIn } from './findings.ts'
import type { SentForm } from './form.ts'
import { chosenOrWritten, written } from './written.ts'

/** What a deed's form may name. */
export interface Nameable {
  /** To whom the request can be handed. */
  readonly colleagues: readonly Officer[]
  readonly service: Service
}

/** The deed that a form means, or what is wrong at which field. */
export function judgeDeed(deed: DeedName, form: SentForm, { colleagues, service }: Nameable): Judged<Deed> {
  const { fields } = form
  switch (deed) {
    case 'take':
    case 'release':
      return right({ deed })
    case 'hand': {
      const to = colleagues.find(({ staffId }) => staffId === fields['to'])
      return to ? right({ deed, to }) : wrong({ to: 'case.field.choose-colleague' })
    }
    case 'note': {
      const text = written(fields['text'])
      return 'error' in text ? wrong({ text: text.error }) : right({ deed, text: text.text })
    }
    case 'check': {
      const found = findingsIn(form, service)
      if (!found.ok) return wrong(found.errors)
      const none = found.findings.length === 0
      return none ? wrong({ papers: 'case.field.nothing-found' }) : right({ deed, findings: found.findings })
    }
    case 'explain-delay': {
      const reason = chosenOrWritten('delay', fields['choice'], fields['reason'])
      return 'error' in reason ? wrong({ reason: reason.error }) : right({ deed, reason: reason.text })
    }
    default:
      return unreachable(deed)
  }
}
