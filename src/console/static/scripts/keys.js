// Keyboard shortcuts for pages, search and rows. They do nothing while somebody types, and each browser can switch them
// off (WCAG 2.2, success criterion 2.1.4).
;(() => {
  const STORED = 'chapwai-keys'
  const WAIT = 1500

  /** The letters of the keys that we use, by the physical key. */
  const latin = Object.fromEntries([...'abcdgjkntuv'].map((letter) => [`Key${letter.toUpperCase()}`, letter]))

  const dialog = document.getElementById('keys')
  const boxes = document.querySelectorAll('[data-keys-switch]')
  let goes = 0

  const isOn = () => localStorage.getItem(STORED) !== 'off'

  function show() {
    for (const box of boxes) {
      box.checked = isOn()
      box.closest('[hidden]')?.removeAttribute('hidden')
    }
  }
  for (const box of boxes) {
    box.addEventListener('change', () => {
      localStorage.setItem(STORED, box.checked ? 'on' : 'off')
      show()
    })
  }
  show()

  for (const button of document.querySelectorAll('[data-keys-open]')) {
    button.hidden = false
    button.addEventListener('click', () => dialog.showModal())
  }

  const types = (element) =>
    element.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(element.tagName) ||
    (element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(element.type))

  function search() {
    const field = document.getElementById('search')
    if (!field) return location.assign('/console/search')
    field.focus()
    // What is typed next replaces what was looked for before.
    field.select()
  }

  /** The row to which the focus has come by itself, because the one before it left the list. */
  let arrived = null
  document.addEventListener('board:arrived', ({ target }) => (arrived = target))

  function step(by) {
    const links = [...document.querySelectorAll('[data-row] th a')]
    // From the request that is open beside the list, one goes on from its row.
    const row = document.activeElement.closest('[data-row]') ?? document.querySelector('.opened')
    const isNext = row !== null && row === arrived && by > 0
    arrived = null
    const at = links.findIndex((link) => row?.contains(link)) - (isNext ? 1 : 0)
    const next = links[at === -1 && !isNext ? (by > 0 ? 0 : links.length - 1) : at + by]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
    return next !== undefined
  }

  function push(button) {
    button?.click()
    return Boolean(button)
  }

  /** The open request: of the page, or the one beside the list while it has the focus. */
  const caseHere = () =>
    document.querySelector('main > .request') ?? document.activeElement.closest('#pane .request')

  /** The usual next step of the chosen row or of the open request; it never says that papers were looked at. */
  function nextStep() {
    const row = document.activeElement.closest('[data-row]')
    if (row) return push(row.querySelector('button'))
    const next = caseHere()?.querySelector('#next')
    const code = next?.querySelector('.code')
    if (!code) return push(next?.querySelector('[name=act][value=accept]') ?? next?.querySelector('.primary'))
    code.focus()
    return true
  }

  function go(letter) {
    goes = 0
    const link = document.querySelector(`a[data-go="${CSS.escape(letter)}"]`)
    link?.click()
    return link !== null
  }

  /** Handles a key; true if it is a shortcut. */
  function press(key, inRow) {
    if (Date.now() - goes < WAIT) return go(key)
    switch (key) {
      case '/':
        search()
        return true
      case '?':
        dialog.showModal()
        return true
      case 'g':
        goes = Date.now()
        return true
      case 'j':
        return step(1)
      case 'k':
        return step(-1)
      case 'a':
        return nextStep()
      case 'u':
        return push(document.getElementById('undo') ?? caseHere()?.querySelector('.undo button'))
      case 'ArrowDown':
        return inRow && step(1)
      case 'ArrowUp':
        return inRow && step(-1)
      default:
        return false
    }
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    const menu = document.querySelector('.menu[open]')
    if (event.key === 'Escape' && menu) {
      menu.open = false
      menu.querySelector('summary').focus()
    }
    if (!isOn() || types(event.target) || document.querySelector('dialog[open]')) return
    // With a Thai layout use the physical key, so that people need not switch the layout.
    const place = event.code === 'Slash' ? (event.shiftKey ? '?' : '/') : latin[event.code]
    const key = /^[\u0e00-\u0e7f]$/.test(event.key) ? (place ?? '') : event.key
    if (press(key, event.target.closest('[data-row]') !== null)) event.preventDefault()
  })

  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('.menu[open]'))
      if (!menu.contains(event.target)) menu.open = false
  })
})()
