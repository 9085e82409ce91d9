import { drawEntry, notificationOf } from './bubble.js'
import { drawComposer } from './composer.js'
import { el } from './element.js'
import { createMenu } from './menu.js'
import { act } from './server.js'
import { createTapper } from './tap.js'
import { words } from './words.js'

const FONT_SCALES = { normal: 1, large: 1.25, veryLarge: 1.5 }

/** An entry is redrawn when this value changes. */
const stateOf = (entry) => `${entry.id} ${entry.unsent ?? ''}`

/** The phone of one person: created once, then updated with each new view. */
export function createPhone(userId, account, drafts) {
  const look = { scale: 'normal', isDesktop: false }
  let view
  const chat = el('div', { className: 'chat', role: 'log', 'aria-live': 'polite', tabIndex: 0 })
  const heading = el('h2')
  const notification = el('p', { className: 'notification' })
  const banner = el('div', { className: 'banner' })
  const quickReplies = el('div', { className: 'quick-replies', role: 'group' })
  const menu = el('details', { className: 'phone-menu' })
  const foot = el('div')
  const richMenu = createMenu(userId)
  const element = el(
    'section',
    { className: 'phone', 'data-user': userId },
    el(
      'header',
      { className: 'phone-head' },
      el('span', { className: 'avatar', 'aria-hidden': 'true' }),
      el('div', { className: 'phone-names' }, el('strong', {}, account), heading),
      menu,
    ),
    notification,
    chat,
    banner,
    quickReplies,
    foot,
    richMenu.element,
  )
  let drawn = []
  let isAtEnd = true
  const toEnd = () => (chat.scrollTop = chat.scrollHeight)
  chat.addEventListener(
    'scroll',
    () => (isAtEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 80),
  )
  // Pictures grow when they load. The load event does not bubble, so it is caught in the capture phase.
  chat.addEventListener('load', () => isAtEnd && toEnd(), true)
  let stopTyping

  function drawMenu() {
    const scale = el(
      'select',
      {
        onchange: () => {
          look.scale = scale.value
          element.style.setProperty('--font-scale', FONT_SCALES[look.scale])
        },
      },
      Object.keys(FONT_SCALES).map((name) =>
        el('option', { value: name, selected: name === look.scale }, words(name)),
      ),
    )
    const desktop = el('input', {
      type: 'checkbox',
      checked: look.isDesktop,
      onchange: () => {
        look.isDesktop = desktop.checked
        drawQuickReplies()
        drawRichMenu()
      },
    })
    const block = el(
      'button',
      {
        type: 'button',
        onclick: () => {
          menu.open = false
          void act(userId, { do: view.friendship === 'blocked' ? 'follow' : 'block' })
        },
      },
      words(view.friendship === 'blocked' ? 'unblock' : 'block'),
    )
    menu.replaceChildren(
      el('summary', { 'aria-label': words('settings'), title: words('settings') }, '⋮'),
      el(
        'div',
        { className: 'phone-menu-body' },
        el('label', {}, words('fontSize'), scale),
        el('label', { className: 'is-check' }, desktop, words('desktop')),
        block,
        el('small', {}, userId),
      ),
    )
  }

  function drawBanner() {
    const text = { stranger: 'isStranger', blocked: 'isBlocked' }[view.friendship]
    banner.hidden = text === undefined
    if (!text) return
    const label = words(view.friendship === 'blocked' ? 'unblock' : 'befriend')
    banner.replaceChildren(
      el('p', {}, words(text)),
      el(
        'button',
        { type: 'button', className: 'is-main', onclick: () => void act(userId, { do: 'follow' }) },
        label,
      ),
    )
  }

  function drawQuickReplies() {
    const newest = view.chat.at(-1)
    const items =
      newest?.from === 'bot' && !newest.quickReplyUsed ? (newest.message.quickReply?.items ?? []) : []
    const tapper = createTapper(userId, newest?.id)
    quickReplies.hidden = items.length === 0 || look.isDesktop
    quickReplies.setAttribute('aria-label', words('quickReplies'))
    quickReplies.replaceChildren(
      ...items.map(({ action, imageUrl }, index) =>
        tapper.button(
          `quickReply.items.${index}.action`,
          action,
          'chip',
          imageUrl ? el('img', { src: imageUrl, alt: '' }) : undefined,
          action.label,
        ),
      ),
    )
  }

  /** LINE for PC has none. */
  function drawRichMenu() {
    richMenu.tell(look.isDesktop ? null : view.menu)
  }

  function drawChat() {
    const states = view.chat.map(stateOf)
    const same = drawn.findIndex((it, index) => it !== states[index])
    const kept = same < 0 ? Math.min(drawn.length, states.length) : same
    while (chat.children.length > kept) chat.lastElementChild.remove()
    chat.append(...view.chat.slice(kept).map((entry) => drawEntry(userId, entry)))
    const hasNews = states.at(-1) !== drawn.at(-1)
    drawn = states
    if (states.length === 0) chat.append(el('p', { className: 'empty' }, words('empty')))
    if (view.loadingMs > 0)
      chat.append(el('p', { className: 'typing', 'aria-label': words('typing') }, '● ● ●'))
    if (isAtEnd || hasNews) toEnd()
    return hasNews
  }

  /** @returns whether there is a newer message than before */
  function tell(newest) {
    const isFirst = view === undefined
    const friendshipChanged = view?.friendship !== newest.friendship
    view = newest
    heading.textContent = `${words('phoneOf')} ${view.name}`
    chat.setAttribute('aria-label', `${words('phoneOf')} ${view.name}`)
    const theirs = view.chat.findLast(({ from }) => from === 'bot')
    notification.hidden = !theirs
    notification.textContent = theirs ? notificationOf(theirs.message) : ''
    notification.title = words('notification')
    if (friendshipChanged) {
      drawMenu()
      drawBanner()
    }
    drawQuickReplies()
    drawRichMenu()
    const hasNews = drawChat() && !isFirst
    if (!foot.firstChild) foot.append(drawComposer(userId, drafts))
    foot.hidden = view.friendship === 'blocked'
    clearTimeout(stopTyping)
    if (view.loadingMs > 0) stopTyping = setTimeout(() => tell({ ...view, loadingMs: 0 }), view.loadingMs)
    return hasNews
  }

  return { element, tell, toEnd }
}
