// Brings the list of talks up to date row by row: a row that has not changed stays, with its focus. Nothing changes while
// a press is under way. The waits count on by themselves; the server is asked when something has happened, or when the
// office opens or closes.
;(() => {
  const list = document.getElementById('talks')
  const SECOND = 1000
  const MINUTE = 60 * SECOND
  const HOUR = 60 * MINUTE

  let pressing = false
  /** True when a refresh was put off. */
  let late = false
  let counted = performance.now()
  let turn

  const refresh = () => htmx.trigger(list, 'sse:queue')

  function released() {
    pressing = false
    if (!late) return
    late = false
    // The click follows the release.
    setTimeout(refresh)
  }
  for (const press of ['pointerdown', 'keydown']) {
    document.addEventListener(press, (event) => {
      if (event.type === 'pointerdown' || event.key === 'Enter') pressing = true
    })
  }
  for (const release of ['pointerup', 'pointercancel', 'keyup']) document.addEventListener(release, released)
  window.addEventListener('blur', released)

  const rowsIn = (root) => [...root.querySelectorAll('[data-row]')]

  /** Puts what has not changed in place of its fresh copy. */
  function show(html) {
    const fresh = new DOMParser().parseFromString(html, 'text/html').body
    const known = new Map(rowsIn(list).map((row) => [row.dataset.row, row]))
    const focused = document.activeElement
    for (const row of rowsIn(fresh)) {
      const old = known.get(row.dataset.row)
      if (old && sent.get(old) === row.outerHTML) row.replaceWith(old)
      else sent.set(row, row.outerHTML)
    }
    list.replaceChildren(...fresh.childNodes)
    keepFocus(focused)
    countFromNow()
  }

  /** What the server sent of each row, because the page counts on in it. */
  const sent = new WeakMap(rowsIn(list).map((row) => [row, row.outerHTML]))

  function keepFocus(element) {
    if (!element || element === document.body || document.activeElement === element) return
    const again = element.isConnected ? element : element.id && document.getElementById(element.id)
    again?.focus({ preventScroll: true })
  }

  const words = (length) => {
    if (length < MINUTE) return list.dataset.moment
    if (length < HOUR) return list.dataset.minutes.replace('%', Math.floor(length / MINUTE))
    const minutes = Math.floor((length % HOUR) / MINUTE)
    return list.dataset.hours.replace('#', Math.floor(length / HOUR)).replace('%', minutes)
  }

  function put(place, text) {
    if (place.textContent !== text) place.textContent = text
  }

  function tick() {
    if (pressing) return
    const passed = performance.now() - counted
    for (const place of list.querySelectorAll('[data-waited]')) {
      const { waited, runsFor, inOffice } = place.dataset
      const length = words(Number(waited) + Math.min(passed, Number(runsFor)))
      put(place, inOffice === undefined ? length : list.dataset.inOffice.replace('#', length))
    }
    for (const place of list.querySelectorAll('[data-free]')) {
      const left = Math.floor(Number(place.dataset.free) - passed / SECOND)
      if (left > 0) put(place, list.dataset.free.replace('#', left))
      else place.hidden = true
    }
  }

  function countFromNow() {
    counted = performance.now()
    clearTimeout(turn)
    turn = setTimeout(
      refresh,
      Math.max(SECOND, Number(list.querySelector('[data-turns-in]').dataset.turnsIn)),
    )
  }

  countFromNow()
  setInterval(tick, SECOND)

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.target !== list) return
    detail.shouldSwap = false
    if (detail.xhr.status !== 200) return
    if (pressing) late = true
    else show(detail.serverResponse)
  })
})()
