import { z } from 'zod'
import type { BoardView } from '../../models/staff/staff.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { boardAddress, filterIn } from './filter.ts'

const usual: BoardView = { order: 'late', pane: false }

/** How a member wants the board. */
export const viewOf = ({ member }: Pick<MemberContext, 'member'>): BoardView => member.board ?? usual

const formSchema = z.object({
  order: z.enum(['late', 'groups']).optional(),
  pane: z.enum(['on', 'off']).optional(),
  back: z.string().catch(''),
})

/** Stores what a member has chosen, and shows the board again with the same filter. */
export async function arrangeBoard(context: MemberContext): Promise<Reply> {
  const { order, pane, back } = readForm(formSchema, context.form, "the board's view")
  const now = viewOf(context)
  const chosen = { order: order ?? now.order, pane: pane === undefined ? now.pane : pane === 'on' }
  await context.deps.models.staff.arrangeBoard(context.member.id, chosen)
  // Without the page: a page of the one order means nothing in the other.
  const { service, desk, on, group } = filterIn(back)
  return { kind: 'redirect', to: boardAddress({ service, desk, on, ...(group && { group }) }) }
}

interface Shown {
  readonly view: BoardView
  /** The query of the board to return to. */
  readonly back: string
  readonly speak: Speak
}

/** The buttons with which a member arranges the board; the choice is kept with the member. */
export function ViewChoice({ view: { order, pane }, back, speak: { t } }: Shown) {
  return (
    <form method="post" action="/console/view" class="view-choice" aria-label={t('board.view.title')}>
      <input type="hidden" name="back" value={back} />
      <span class="either">
        {(['late', 'groups'] as const).map((each) => (
          <button name="order" value={each} aria-pressed={order === each}>
            {t(`board.view.${each}`)}
          </button>
        ))}
      </span>
      <button class="pane-switch" name="pane" value={pane ? 'off' : 'on'} aria-pressed={pane}>
        {t('board.view.pane')}
      </button>
    </form>
  )
}
