import type { Request, RequestHandler, Response } from 'express'
import { render as renderPart } from 'preact-render-to-string'
import { z } from 'zod'
import type { Corrections } from '../../domain/sentences/corrections.ts'
import { languages } from '../../lib/language.ts'
import { addressKey } from '../../http/limits.ts'
import { callBackList } from '../../requests/callBacks.ts'
import { callList } from '../../requests/calls.ts'
import { allToLookAt } from '../../requests/toLookAt.ts'
import { closedServices } from '../../models/staff/staff.ts'
import { unreadBy } from '../../talks/waits.ts'
import { depsWithout, mayEnter, ofOwnDesks } from '../access.ts'
import { browserKind, systemKind } from './browserKind.ts'
import { collectTrail } from './collectTrail.ts'
import { computerIn, cookieOf, sessionIn } from './cookies.ts'
import type { PageDeps } from '../deps.ts'
import { anothersForm } from './keptForms/anothers.tsx'
import { contentOf, type Marks, takeMarks } from './keptForms/keep.ts'
import { neverOffered, referenceOf } from './keptForms/press.ts'
import { markForms } from './keptForms/mark.ts'
import { ownerIn, ownerMark, OWNER_LIFE, PREVIEW } from './keptForms/owner.ts'
import { formOf, previewAddress, withPreviewOver } from './keptForms/preview.tsx'
import { restored } from './keptForms/restore.tsx'
import { firstDayProgress } from './firstDay.ts'
import type { QueueEvents } from '../live/queueEvents.ts'
import type { Route } from '../routes.ts'
import { readBody } from './readBody.ts'
import { sendCookies, sendPage } from './send.tsx'
import { signInFirst } from './signInFirst.tsx'
import { backAddress } from './backAddress.ts'
import { speakerOf, type Speak } from '../speak.ts'
import { withWholeWords } from './wholeWords.ts'
import { memberOf } from './viewer.ts'
import { MessagePage } from '../views/message.tsx'
import { TypedWords } from '../views/typedWords.tsx'
import type { KeptForm } from '../../models/staff/keptForms.ts'
import type { MemberContext, Reply, PageContext } from '../pageContext.ts'

/** The language from the browser's cookie; Thai by default. Without corrections, the program's own sentences. */
export function speakTo(req: Request, corrections?: Corrections): Speak {
  return speakerOf(z.enum(languages).catch('th').parse(cookieOf(req, 'language')), corrections)
}

/** A request, and what its form says of itself. */
interface Asked {
  readonly req: Request
  readonly context: PageContext
  readonly marks: Marks
}

async function askedOf(allDeps: PageDeps, req: Request, res: Response): Promise<Asked> {
  const session = sessionIn(req, allDeps.secureCookies)
  const fragment = req.get('hx-request') === 'true'
  const byItself = req.method === 'GET' && (fragment || req.get('accept') === 'text/event-stream')
  const viewer = await memberOf(allDeps, session, !byItself).catch(async (error: unknown) => {
    // So that the page of the error can show what was typed.
    await readBody(req, res, false).catch(() => undefined)
    throw error
  })
  const now = allDeps.clock()
  // A session may end while its member fills in a form, which may be as long as any.
  const isKnown = viewer !== null || ownerIn(allDeps.vault, cookieOf(req, 'member'), now) !== null
  await readBody(req, res, isKnown)
  const marks = takeMarks(req, allDeps)
  const office = await allDeps.office()
  const closed = viewer === null ? [] : closedServices(viewer, office)
  const deps = depsWithout(allDeps, closed)
  const isOfficer = viewer !== null && mayEnter('officer', viewer.role)
  const { talks: allTalks, privacyRequests } = deps.models
  const [toLookAt, talks, privacyWaiting, calls, callBacks] = isOfficer
    ? await Promise.all([
        allToLookAt(deps.models),
        allTalks.unended(),
        privacyRequests.waiting(),
        callList(deps.models, now, office),
        callBackList(deps.models),
      ])
    : [[], [], 0, [], []]
  const context: PageContext = {
    deps,
    now,
    office,
    speak: speakTo(req, office.sentences),
    viewer,
    closed,
    toLookAt,
    talks,
    talksUnread: viewer === null ? 0 : unreadBy(talks, viewer.id),
    privacyWaiting,
    calls,
    callBacks,
    firstDay: await firstDayProgress(deps, viewer),
    session,
    computer: computerIn(req, deps.secureCookies),
    params: Object.fromEntries(Object.entries(req.params).map(([name, value]) => [name, String(value)])),
    query: Object.fromEntries(
      Object.entries(req.query).filter(([name]) => name !== 'kept' && name !== PREVIEW),
    ),
    form: req.body as unknown,
    done: cookieOf(req, 'done'),
    cookie: (name) => cookieOf(req, name),
    here: req.originalUrl,
    back: backAddress.parse(req.method === 'POST' ? '/console' : req.originalUrl),
    fragment,
    isPage: req.method !== 'HEAD' && !byItself && (req.get('sec-fetch-dest') ?? 'document') === 'document',
    browser: browserKind(req.get('user-agent')),
    system: systemKind(req.get('user-agent')),
    network: addressKey(req),
  }
  return { req, context, marks }
}

type MemberRoute = Exclude<Route, { needs: 'anyone' }>

/** The form whose preview the address asks for; `over`: it is not kept any more, or not the viewer's; null: none is asked for. */
async function previewedForm(
  { context: { viewer, deps, now }, marks }: Asked,
  previews: MemberRoute | null,
): Promise<KeptForm | 'over' | null> {
  if (marks.preview === null || previews === null || viewer === null) return null
  return (await deps.models.keptForms.ofMember(marks.preview, viewer.id, now, 'preview')) ?? 'over'
}

/**
 * The page of a route. A form that only wants a preview is answered with the preview's address.
 * @param kept the form whose preview is to be shown; null: none
 */
async function pageOf(route: MemberRoute, context: MemberContext, kept: KeptForm | null): Promise<Reply> {
  const reply = await route.page(kept === null ? context : { ...context, form: formOf(kept) })
  if (reply.kind === 'preview') return previewAddress(context, reply.form)
  const leads = kept === null && route.method === 'post' && reply.kind === 'page' && reply.preview === true
  return leads ? previewAddress(context, context.form) : reply
}

/** What a route answers: a page of its own, or the preview that a kept form gets from the route to which it was sent. */
interface Answering {
  readonly route: Route
  readonly preview: { readonly of: MemberRoute; readonly form: KeptForm } | null
}

/**
 * The sign-in page for a button that was pressed when the session was over. The press is kept for whoever had opened the
 * page in this browser, who may press it again afterwards.
 */
async function pressRefused(req: Request, context: PageContext): Promise<Reply> {
  const { deps, now } = context
  const content = contentOf(req, deps.isPage)
  const reference = referenceOf(content)
  const owner = ownerIn(deps.vault, cookieOf(req, 'member'), now)
  if (owner === null || context.fragment || neverOffered(content.path))
    return signInFirst(context, content.page, { pressed: { reference, isKept: false } })
  const { id } = await deps.models.keptForms.keep(owner, { ...content, pressed: true }, now)
  return signInFirst(context, `/console/kept/${id}`, { pressed: { reference, isKept: true } })
}

/** Answers with the page if the viewer may see it, otherwise with the sign-in page, a redirect, or a refusal. */
async function answerTo(
  { route, preview }: Answering,
  { req, context, marks: { owner } }: Asked,
): Promise<Reply> {
  if (route.needs === 'anyone') return route.page(context)
  const { viewer: member, speak, deps, now } = context
  if (route.method === 'post' && owner === null && member === null) return pressRefused(req, context)
  if (route.method === 'post' && owner !== null && owner !== member?.id) {
    const kept = await deps.models.keptForms.keep(owner, contentOf(req, deps.isPage), now)
    return member === null
      ? signInFirst(context, `/console/kept/${kept.id}`, { kept })
      : anothersForm(context, kept.until)
  }
  if (member === null) return signInFirst(context)
  if (mayEnter(route.needs, member.role)) {
    return pageOf(preview?.of ?? route, { ...context, member }, preview?.form ?? null)
  }
  if (route.others !== undefined) return { kind: 'redirect', to: route.others }
  context.deps.log.info({ staff: member.id, path: route.path }, 'a member was refused a page of another role')
  const title = speak.t('console.failure.not-allowed')
  const body = (
    <MessagePage title={title}>
      <p>{speak.t('console.failure.not-allowed-text')}</p>
      <TypedWords form={context.form} speak={speak} />
      <p>
        <a class="button" href="/console">
          {speak.t('console.failure.home')}
        </a>
      </p>
    </MessagePage>
  )
  return { kind: 'page', status: 403, title, body }
}

/** How many people the viewer's own desks have to telephone, those included who have asked to be contacted. */
function callsOfDesks({ viewer, calls, callBacks }: PageContext): number {
  const services = [...calls, ...callBacks].map(({ request }) => request)
  return viewer ? ofOwnDesks(viewer, services).length : services.length
}

/** Notes in the browser whose it is, so that a long form is read when the session is over. */
function nameMember({ req, context: { viewer, deps, now, isPage } }: Asked, res: Response): void {
  if (viewer === null || !isPage || req.method !== 'GET') return
  const value = ownerMark(deps.vault, viewer.id, now)
  if (cookieOf(req, 'member') !== value) sendCookies(res, [{ name: 'member', value, life: OWNER_LIFE }], deps)
}

const isDone = (reply: Reply) =>
  reply.kind === 'redirect' ||
  ((reply.kind === 'page' || reply.kind === 'fragment') && (reply.status ?? 200) < 400)

/** Makes the forms of a page the viewer's, and puts what waits to be sent again into its form. */
async function finisherOf({ req, context, marks }: Asked, reply: Reply): Promise<(html: string) => string> {
  const { deps, viewer, now, speak } = context
  if (viewer === null) return (html) => html
  const { keptForms } = deps.models
  const owner = ownerMark(deps.vault, viewer.id, now)
  const { kept: id } = marks
  const marked = (html: string) =>
    markForms(
      html,
      owner,
      id !== null && req.method === 'POST' ? { id, path: context.here.split('?')[0] ?? '' } : null,
    )
  if (id === null || req.method !== 'GET' || !isDone(reply) || context.fragment) return marked
  const form = await keptForms.ofMember(id, viewer.id, now)
  if (!form) return marked
  const others = (await keptForms.idsOf(viewer.id, now)).filter((each) => each !== id)
  return (html) => restored(marked(html), owner, { form, others, speak })
}

async function sendReply(
  asked: Asked,
  res: Response,
  reply: Reply,
  events: QueueEvents,
  isPreviewOver: boolean,
): Promise<void> {
  const { context } = asked
  const finishForms = await finisherOf(asked, reply)
  const finish = (html: string) => finishForms(isPreviewOver ? withPreviewOver(html, context.speak) : html)
  switch (reply.kind) {
    case 'page':
      sendCookies(res, reply.cookies, context.deps)
      nameMember(asked, res)
      // A fragment cannot show the sign-in page, so htmx must load the whole page.
      if (context.fragment && reply.status === 401) res.set('hx-redirect', '/console')
      return sendPage(res, reply, {
        ...context,
        waiting: {
          requests: context.viewer ? ofOwnDesks(context.viewer, context.toLookAt).length : 0,
          talks: reply.talksUnread ?? context.talksUnread,
          calls: callsOfDesks(context),
          privacy: context.privacyWaiting,
        },
        officeName: context.office.profile.shortName,
        finish,
      })
    case 'fragment':
      res.status(reply.status ?? 200).send(withWholeWords(finish(renderPart(reply.body))))
      return
    case 'file':
      res
        // The browser must not run or load anything from the file, whatever its content.
        .set('content-security-policy', "default-src 'none';frame-ancestors 'none';sandbox")
        .set('content-disposition', `${reply.attached ? 'attachment' : 'inline'}; filename="${reply.name}"`)
        .type(reply.type)
        .send(reply.bytes)
      return
    case 'redirect':
      sendCookies(res, reply.cookies, context.deps)
      return res.redirect(303, reply.to)
    case 'queue-events':
      return events.open(res, async () => {
        const member = await memberOf(context.deps, reply.session, false)
        return member !== null && mayEnter('officer', member.role)
      })
  }
}

/** @param previews the route to which forms of this page are sent that want a preview; null: there is none */
export function handlerOf(
  route: Route,
  previews: MemberRoute | null,
  deps: PageDeps,
  events: QueueEvents,
): RequestHandler {
  return async (req, res) => {
    const asked = await askedOf(deps, req, res)
    const { context, marks } = asked
    const form = await previewedForm(asked, previews)
    const preview = previews && form && form !== 'over' ? { of: previews, form } : null
    const reply = await answerTo({ route, preview }, asked)
    if (req.method === 'POST' && marks.kept !== null && context.viewer && isDone(reply))
      await deps.models.keptForms.drop(marks.kept, context.viewer.id)
    if (route.method === 'post' && route.needs !== 'anyone' && route.needs !== 'officer')
      await collectTrail(deps)
    await sendReply(asked, res, reply, events, form === 'over')
  }
}
