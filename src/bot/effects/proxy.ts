import type { ProxyEffect } from '../../chat/effect.ts'
import type { Message } from '../../chat/message.ts'
import {
  namedProxyCard,
  noProxyText,
  proxyCard,
  proxyStored,
  whichProxyCard,
} from '../../chat/proxy/proxyCards.ts'
import { choiceAfter } from '../../chat/requests/requestChoice.ts'
import { paymentOf } from '../../domain/requests/paymentOf.ts'
import type { Request } from '../../domain/requests/request.ts'
import { takesProxy } from '../../requests/proxy.ts'
import { collectedOver } from './collection.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain } from './occasion.ts'
import { ownRequest } from './requests.ts'

type Show = Extract<ProxyEffect, { kind: 'show-proxy' }>

/** Says that nobody has to come, where all that the person waits for is transferred; else null. */
export async function proxyOfTransfer(
  { models }: EffectDeps,
  { userId, office }: EffectContext,
): Promise<Outcome | null> {
  const open = await models.requests.openOf(userId)
  const isTransfer = open.length > 0 && open.every((request) => paymentOf(request, office) === 'transfer')
  return isTransfer ? plain(noProxyText('transfer')) : null
}

/** Why nobody can be named who collects this result; null where somebody can. */
function refusal(request: Request | null, office: EffectContext['office']): Message | null {
  if (!request || request.endedAt !== null) return noProxyText('over')
  if (takesProxy(request, office)) return null
  return noProxyText(paymentOf(request, office) === 'transfer' ? 'transfer' : 'in-person')
}

/** Says why no name can be given (any more), which then is not waited for; null where one can. */
export async function collectorRefused(
  deps: EffectDeps,
  reference: string,
  context: EffectContext,
): Promise<Outcome | null> {
  const refused = refusal(await ownRequest(deps, context.userId, reference), context.office)
  if (!refused) return null
  await collectedOver(deps, reference, context)
  return plain(refused)
}

async function show(
  deps: EffectDeps,
  { reference, after, named }: Show,
  { userId, office, ...rest }: EffectContext,
): Promise<Outcome> {
  const cardOf = (request: Request) =>
    named ? namedProxyCard(request, named) : proxyCard(request, request.proxy ?? null, office)
  if (reference !== undefined) {
    const request = await ownRequest(deps, userId, reference)
    const refused = refusal(request, office)
    return plain(request && !refused ? cardOf(request) : (refused ?? noProxyText('over')))
  }
  const open = await deps.models.requests.openOf(userId)
  const taking = open.filter((request) => takesProxy(request, office))
  const [only, other] = taking
  if (only && !other) return plain(cardOf(only))
  if (!only)
    return (
      (await proxyOfTransfer(deps, { userId, office, ...rest })) ??
      plain(noProxyText(open.length === 0 ? 'nothing' : 'in-person'))
    )
  return plain(whichProxyCard(choiceAfter(taking, after)))
}

/** Shows, stores or removes the name of whoever collects the result for its applicant. */
export async function proxyEffect(
  deps: EffectDeps,
  effect: ProxyEffect,
  context: EffectContext,
): Promise<Outcome> {
  if (effect.kind === 'show-proxy') return show(deps, effect, context)
  const { reference, name } = effect
  const { userId, office } = context
  const request = await ownRequest(deps, userId, reference)
  if (!request) return plain(noProxyText('over'))
  if (name !== null && !takesProxy(request, office))
    return plain(noProxyText(request.endedAt === null ? 'in-person' : 'over'))
  const stored = await deps.models.requests.setProxy(request.id, userId, name, deps.clock())
  return plain(stored ? proxyStored(name) : noProxyText('over'))
}
