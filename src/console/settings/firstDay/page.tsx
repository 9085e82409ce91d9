import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { settingsOf } from '../../../domain/settings/usualSettings.ts'
import type { FirstDay } from '../../../models/settings/firstDay.ts'
import { done, doneIsSaid } from '../../forms/done.ts'
import { readForm } from '../../forms/readForm.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { allowanceModel } from '../../views/allowance.tsx'
import { stepDone } from './step.tsx'
import { sendTest, testResult } from './testMessage.ts'
import { unseenNow } from './unseenNow.ts'
import { FirstDayView } from './view.tsx'

const END = 'first-day-end'

async function testShown({ deps }: MemberContext, { test }: FirstDay) {
  if (test === null) return null
  const outcome = (await deps.models.outbox.outcomesOf([test.id])).get(test.id)
  const { answer = null } = outcome ?? {}
  const quote = answer === null || answer.message === '' ? null : `${answer.status} ${answer.message}`
  return { at: test.at, by: test.by.name, result: testResult(outcome), quote }
}

/** The steps of the first day, the test message, and what applicants do not see yet. */
export async function firstDayPage(context: MemberContext): Promise<Reply> {
  const { deps, office, speak } = context
  const { firstDay, settings } = deps.models
  const day = await firstDay.read()
  const [{ value }, test, unseen, allowance] = await Promise.all([
    settings.stored(),
    testShown(context, day),
    unseenNow(context),
    deps.allowance(),
  ])
  const said = context.done === END ? speak.t('firstday.done.end') : stepDone(context)
  return {
    kind: 'page',
    title: speak.t('firstday.title'),
    body: (
      <FirstDayView
        settings={settingsOf(value)}
        day={day}
        test={test}
        form={randomUUID()}
        allowance={allowanceModel(allowance, office, speak)}
        unseen={unseen}
        done={said}
        speak={speak}
      />
    ),
    moves: true,
    cookies: doneIsSaid(context),
  }
}

const Form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('test'), form: z.uuid() }),
  z.object({ act: z.literal('end') }),
])

/** Sends the test message to the member's own account, or declares the first day over. */
export async function actOnFirstDay(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const form = readForm(Form, context.form, 'the first day')
  if (form.act === 'test') {
    await sendTest(context, form.form)
    return { kind: 'redirect', to: '/console/first-day#test' }
  }
  await deps.models.firstDay.end({ staffId: member.id, name: member.name }, now)
  return done('/console/first-day', END)
}
