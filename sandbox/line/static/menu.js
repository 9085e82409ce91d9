import { el } from './element.js'
import { act } from './server.js'
import { createMenuTapper } from './tap.js'
import { words } from './words.js'

const percent = (part, whole) => `${(100 * part) / whole}%`

/** An invisible area over the picture that can be tapped and reached by keyboard; screen readers read its label. */
function drawArea(tapper, size, { bounds, action }, index) {
  const area = tapper.button(index, action, 'rich-menu-area')
  const label = action.label ?? `${words('area')} ${index + 1}`
  area.setAttribute('aria-label', label)
  area.title = label
  area.style.left = percent(bounds.x, size.width)
  area.style.top = percent(bounds.y, size.height)
  area.style.width = percent(bounds.width, size.width)
  area.style.height = percent(bounds.height, size.height)
  return area
}

function drawPicture(userId, { richMenuId, size, areas }) {
  const tapper = createMenuTapper(userId, richMenuId)
  const picture = el(
    'div',
    { className: 'rich-menu-picture', role: 'group', 'aria-label': words('richMenu') },
    el('img', { src: `/sandbox/menus/${richMenuId}/image`, alt: '' }),
    areas.map((area, index) => drawArea(tapper, size, area, index)),
  )
  picture.style.aspectRatio = `${size.width} / ${size.height}`
  return picture
}

/** The rich menu at the bottom of a phone: its bar, and the picture while it is open. */
export function createMenu(userId) {
  const element = el('div', { className: 'rich-menu' })
  let drawn = ''

  function tell(menu) {
    const state = menu ? `${menu.richMenuId} ${menu.isOpen}` : ''
    if (state === drawn) return
    drawn = state
    if (!menu) return element.replaceChildren()
    const bar = el(
      'button',
      {
        type: 'button',
        className: 'rich-menu-bar',
        'aria-expanded': String(menu.isOpen),
        onclick: () => void act(userId, { do: 'menu', open: !menu.isOpen }),
      },
      menu.chatBarText,
      el('span', { 'aria-hidden': 'true' }, menu.isOpen ? '▾' : '▴'),
    )
    element.replaceChildren(...(menu.isOpen ? [drawPicture(userId, menu)] : []), bar)
  }

  return { element, tell }
}
