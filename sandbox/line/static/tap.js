import { el } from './element.js'
import { act, toast } from './server.js'
import { dayOf, words } from './words.js'

const INPUT = { date: 'date', time: 'time', datetime: 'datetime-local' }

/** Opens the browser's date or time input; resolves with the choice, or undefined. */
function pick({ mode, label, initial, min, max }) {
  const input = el('input', { type: INPUT[mode], required: true, 'aria-label': label ?? words('choose') })
  // LINE also writes the separator of a date and time in lower case; the browser wants it in upper case.
  if (min) input.min = min.replace('t', 'T')
  if (max) input.max = max.replace('t', 'T')
  if (initial) input.value = initial.replace('t', 'T')
  const readable = el('p', { className: 'dialog-hint' })
  const show = () => {
    const day = input.value.slice(0, 10)
    readable.textContent = mode !== 'time' && day ? dayOf(new Date(`${day}T12:00+07:00`)) : ''
  }
  input.addEventListener('input', show)
  show()
  return new Promise((resolve) => {
    const dialog = el(
      'dialog',
      { className: 'dialog', onclose: () => (dialog.remove(), resolve(dialog.returnValue || undefined)) },
      el(
        'form',
        { onsubmit: (event) => (event.preventDefault(), dialog.close(input.value)) },
        el('h2', {}, label ?? words('choose')),
        input,
        readable,
        el(
          'div',
          { className: 'dialog-buttons' },
          el('button', { type: 'button', onclick: () => dialog.close('') }, words('cancel')),
          el('button', { type: 'submit', className: 'is-main' }, words('choose')),
        ),
      ),
    )
    document.body.append(dialog)
    dialog.showModal()
  })
}

/**
 * Carries out the action of a tap; `order` says where the action is. Links are not handled here: they are
 * real links.
 */
async function run(userId, order, action) {
  const value = action.type === 'datetimepicker' ? await pick(action) : undefined
  if (action.type === 'datetimepicker' && value === undefined) return
  const isDone = await act(userId, { ...order, ...(value && { value }) })
  if (isDone && action.type === 'clipboard') {
    await navigator.clipboard.writeText(action.clipboardText)
    toast(words('copied'))
  }
}

const isLink = (action) => action.type === 'uri' && /^(https?|tel):/i.test(action.uri)

/** Makes parts of one message of one person tappable. */
export const createTapper = (userId, entryId) => tapper(userId, (path) => ({ do: 'tap', entryId, path }))

/** The same for the areas of a rich menu. */
export const createMenuTapper = (userId, richMenuId) =>
  tapper(userId, (area) => ({ do: 'tapMenu', richMenuId, area }))

function tapper(userId, orderFor) {
  const go = (place, action) => () => void run(userId, orderFor(place), action)
  return {
    /** Creates a button with this look and content. */
    button(place, action, className, ...children) {
      const own = { className, onclick: go(place, action) }
      return isLink(action)
        ? el('a', { ...own, href: action.uri, target: '_blank', rel: 'noopener noreferrer' }, ...children)
        : el('button', { ...own, type: 'button' }, ...children)
    },
    /** Makes an existing element tappable, by keyboard too. */
    whole(element, place, action) {
      element.setAttribute('role', 'button')
      element.tabIndex = 0
      if (action.label) element.setAttribute('aria-label', action.label)
      element.classList.add('is-tappable')
      const start = (event) => {
        if (event.target.closest('button, a, [role=button]') !== element) return
        event.preventDefault()
        if (isLink(action)) window.open(action.uri, '_blank', 'noopener,noreferrer')
        go(place, action)()
      }
      element.addEventListener('click', start)
      element.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') start(event)
      })
      return element
    },
  }
}
