// Brings the board up to date one row at a time: what has not changed stays as it is, with its focus and its place on
// the screen. A press is sent without leaving the page. No row changes while a press is under way: a browser makes no
// click when what was pressed is replaced before it is released. Screen readers are told what is new or changed.
;(() => {
  const board = document.getElementById('board')
  const news = document.getElementById('board-news')
  const notice = document.getElementById('board-notice')
  /** A second press on a button within this time, in milliseconds, is meant for the button as it was before. */
  const DOUBLE = 500

  let pressing = false
  /** True when a refresh was put off. */
  let late = false
  /** True while a press is on its way to the server. */
  let sending = false
  /** How many presses were sent. A refresh that was asked for before the last one knows nothing of it. */
  let presses = 0
  const pressesBefore = new WeakMap()
  /** A press that got no answer: its row, and the revision that the officer saw. The next refresh tells what it did. */
  let unsure = null
  /** The row of the last answer, and when it was shown. */
  let shown = { row: null, at: 0 }

  function pressed(event) {
    if (event.type === 'pointerdown' || event.key === ' ' || event.key === 'Enter') pressing = true
  }

  function released() {
    pressing = false
    if (!late) return
    late = false
    // The click follows the release.
    setTimeout(() => htmx.trigger(board, 'sse:queue'))
  }

  for (const press of ['pointerdown', 'keydown']) document.addEventListener(press, pressed, true)
  for (const release of ['pointerup', 'pointercancel', 'keyup'])
    document.addEventListener(release, released, true)
  window.addEventListener('blur', released)

  const keyOf = (node) => (node.nodeType === 1 ? node.dataset.row || node.id || null : null)
  const isLike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b)

  /** Brings an element's attributes up to date; whether a menu is unfolded stays with the reader. */
  function renewAttributes(old, fresh) {
    for (const { name } of [...old.attributes])
      if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name)
    for (const { name, value } of fresh.attributes)
      if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  }

  /** Makes an element like a fresh one and keeps every node that need not change. */
  function renew(old, fresh) {
    if (old.isEqualNode(fresh)) return
    if (old.nodeType !== 1) {
      old.nodeValue = fresh.nodeValue
      return
    }
    renewAttributes(old, fresh)
    renewChildren(old, fresh)
  }

  function renewChildren(old, fresh) {
    const known = new Map([...old.children].flatMap((node) => (keyOf(node) ? [[keyOf(node), node]] : [])))
    const wanted = new Set([...fresh.children].map(keyOf).filter(Boolean))
    for (const [key, node] of known) if (!wanted.has(key)) node.remove()
    let at = old.firstChild
    for (const next of [...fresh.childNodes]) {
      const key = keyOf(next)
      const kept = key ? known.get(key) : at && isLike(at, next) ? at : null
      if (!kept || !isLike(kept, next)) {
        old.insertBefore(next, at)
        continue
      }
      // Move the one that is in the way, not all that follow it.
      if (kept !== at && at?.nextSibling === kept) at = kept
      if (kept === at) at = at.nextSibling
      else old.insertBefore(kept, at)
      renew(kept, next)
    }
    while (at) {
      const after = at.nextSibling
      at.remove()
      at = after
    }
  }

  const rowsShown = () =>
    new Map([...board.querySelectorAll('[data-row]')].map((row) => [row.dataset.row, row.dataset.revision]))

  function say(known, now) {
    const fresh = [...now.keys()].filter((row) => !known.has(row)).length
    const changed = [...known.keys()].filter((row) => now.get(row) !== known.get(row)).length
    const words = [
      fresh && news.dataset.new.replace('#', fresh),
      changed && news.dataset.changed.replace('#', changed),
    ]
    if (fresh || changed) news.textContent = words.filter(Boolean).join(' ')
  }

  const rowIn = (reference) => board.querySelector(`[data-row="${CSS.escape(reference)}"]`)

  /** Where the focus is on the board: its element, its row and that row's neighbours, its section. */
  function placeOfFocus() {
    const element = document.activeElement
    const row = element?.closest?.('#board [data-row]')
    const section = element?.closest?.('#board section')
    if (!section) return null
    const rows = [...section.querySelectorAll('[data-row]')].map((each) => each.dataset.row)
    const index = row ? rows.indexOf(row.dataset.row) : -1
    return { element, row: row?.dataset.row ?? null, section: section.id, rows, index }
  }

  /** What stands in a row at the same place as this element. */
  const likeIn = (row, element) =>
    (element.id.startsWith('step-') && row.querySelector('button')) || row.querySelector('a')

  /** The row that has come to the place of one that went elsewhere. */
  function successor({ rows, index, section }) {
    const inSection = (reference) => rowIn(reference)?.closest('section')?.id === section
    const next = rows.slice(index + 1).find(inSection)
    const previous = rows.slice(0, Math.max(0, index)).reverse().find(inSection)
    // The key that goes to the next row (keys.js) stays here: nobody has come to this row yet.
    if (next) rowIn(next).dispatchEvent(new CustomEvent('board:arrived', { bubbles: true }))
    return rowIn(next ?? previous ?? '')
  }

  /** Whether a row has left its place: none of its neighbours is beside it any more. */
  function hasMoved({ row, rows, index, section }) {
    const now = rowIn(row)
    if (!now || now.closest('section').id !== section) return true
    const beside = [now.previousElementSibling?.dataset.row, now.nextElementSibling?.dataset.row]
    const before = [rows[index - 1], rows[index + 1]].filter((each) => each && rowIn(each))
    return before.length > 0 && !before.some((each) => beside.includes(each))
  }

  /**
   * Puts the focus back where it was. After a press that takes its row elsewhere, the focus stays at the place and
   * goes to the row that has come there.
   */
  function keepFocus(place, own) {
    if (place === null) return
    const { element, row, section } = place
    const lost = document.activeElement === document.body || document.activeElement === null
    const moved = own && row !== null && hasMoved(place)
    if (!lost && !moved) return
    const to = moved || (row !== null && !rowIn(row)) ? successor(place) : rowIn(row ?? '')
    const target = to ? likeIn(to, element) : document.querySelector(`#${section} h2`)
    if (!moved && element.isConnected) element.focus({ preventScroll: true })
    else target?.focus({ preventScroll: true })
  }

  /** Shows what the server has sent; `own`: it answers a press on this page. */
  function show(html, own) {
    const { head, body } = new DOMParser().parseFromString(html, 'text/html')
    const known = rowsShown()
    const place = placeOfFocus()
    const top = scrollY
    const title = (head.querySelector('title') ?? body.querySelector('title'))?.textContent
    if (title && document.title !== title) document.title = title
    for (const fresh of body.querySelectorAll(':scope > [id]')) {
      const old = document.getElementById(fresh.id)
      if (old === board) renewAttributes(old, fresh)
      if (old && !old.isEqualNode(fresh)) renewChildren(old, fresh)
    }
    countFromNow()
    keepFocus(place, own)
    if (own) scrollTo({ top, behavior: 'instant' })
    say(known, rowsShown())
    if (own) unsure = null
    else settleUnsure()
    board.dispatchEvent(new CustomEvent('board:renewed', { bubbles: true }))
  }

  const SECOND = 1000
  const MINUTE = 60 * SECOND
  const HOUR = 60 * MINUTE
  const DAY = 24 * HOUR
  /** The longest wait of a browser's timer, in milliseconds. */
  const LONGEST = 2 ** 31 - 1

  /** When the server counted the minutes that the rows have. */
  let counted = performance.now()
  let turn

  function put(place, words) {
    if (place && place.textContent !== words) place.textContent = words
  }

  function waitedWords(waited) {
    const { waitedMinutes, waitedHours, waitedDays } = board.dataset
    const hours = Math.floor((waited % DAY) / HOUR)
    const minutes = Math.floor((waited % HOUR) / MINUTE)
    if (waited < HOUR) return waitedMinutes.replace('#', minutes)
    if (waited < DAY) return waitedHours.replace('#', hours).replace('%', minutes)
    return waitedDays.replace('#', Math.floor(waited / DAY)).replace('%', hours)
  }

  /** Counts the minutes on in which the rows have waited, or their clocks have run. */
  function tick() {
    if (pressing) return
    const passed = performance.now() - counted
    const { running, overdue } = board.dataset
    for (const cell of board.querySelectorAll('[data-waited]'))
      put(cell.querySelector('.waited'), waitedWords(Number(cell.dataset.waited) + passed))
    for (const cell of board.querySelectorAll('[data-minutes]')) {
      const { minutes: before, promised, runsFor } = cell.dataset
      const minutes = Number(before) + Math.min(passed, Number(runsFor)) / MINUTE
      put(cell.querySelector('.minutes'), running.replace('#', Math.floor(minutes)).replace('%', promised))
      const over = Math.floor(minutes - Number(promised))
      if (over >= 1) put(cell.querySelector('.overdue'), overdue.replace('#', over))
    }
  }

  /** Begins to count from what the server has sent, and asks again when more than minutes may have changed. */
  function countFromNow() {
    counted = performance.now()
    clearTimeout(turn)
    const wait = Math.max(SECOND, Number(board.dataset.turnsIn))
    turn = setTimeout(() => htmx.trigger(board, 'sse:queue'), Math.min(LONGEST, wait))
  }

  countFromNow()
  setInterval(tick, 5 * SECOND)

  document.addEventListener('htmx:beforeRequest', ({ detail: { xhr } }) => pressesBefore.set(xhr, presses))

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.target !== board) return
    detail.shouldSwap = false
    if (detail.xhr.status !== 200) return
    if (pressing || sending) late = true
    else if (pressesBefore.get(detail.xhr) !== presses) htmx.trigger(board, 'sse:queue')
    else show(detail.serverResponse, false)
  })

  /** A notice of this page itself; `words` come from the page. */
  function sayTrouble(words) {
    const box = document.createElement('div')
    box.className = 'notice trouble'
    box.setAttribute('role', 'alert')
    const close = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'quiet',
      textContent: notice.dataset.close,
    })
    close.dataset.closeNotice = ''
    box.append(Object.assign(document.createElement('p'), { textContent: words }), close)
    notice.replaceChildren(box)
  }

  /** A row with another revision, or none, has changed: the press may have been stored although no answer came. */
  function settleUnsure() {
    if (!unsure) return
    const { reference, revision } = unsure
    unsure = null
    const { failed, changed } = notice.dataset
    const isSame = rowIn(reference)?.dataset.revision === revision
    sayTrouble(isSame ? failed : changed.replace('#', reference))
  }

  /** The focus goes to the row of a press whose own button is gone, such as “undo”. */
  function focusRow(reference) {
    if (document.activeElement !== document.body) return
    const row = rowIn(reference)
    ;(row?.querySelector('button') ?? row?.querySelector('a'))?.focus({ preventScroll: true })
  }

  function sendAsPage(form, { name, value }) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    form.submit()
  }

  async function send(form, button) {
    const fields = new URLSearchParams(new FormData(form))
    fields.set(button.name, button.value)
    sending = true
    presses += 1
    form.setAttribute('aria-busy', 'true')
    const answer = await fetch(board.getAttribute('hx-get'), {
      method: 'POST',
      headers: { 'hx-request': 'true' },
      body: fields,
    }).catch(() => null)
    form.removeAttribute('aria-busy')
    sending = false
    // The sign-in page that answers a whole page says what became of the press.
    if (answer?.status === 401) return sendAsPage(form, button)
    if (!answer || answer.status >= 500) {
      unsure = { reference: fields.get('reference'), revision: fields.get('revision') }
      sayTrouble(notice.dataset.unsure)
      htmx.trigger(board, 'sse:queue')
    } else if (![200, 409].includes(answer.status)) sayTrouble(notice.dataset.failed)
    else {
      show(await answer.text(), true)
      focusRow(fields.get('reference'))
      // Undo stands elsewhere, so a second press on it is none on the row.
      shown = { row: fields.get('reference'), at: button.id === 'undo' ? -DOUBLE : performance.now() }
    }
    if (!pressing) released()
  }

  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (form.getAttribute('action') !== '/console' || form.method !== 'post' || !submitter) return
    // The notice of a press that waits since the session was over goes with the page that it stands on.
    if (form.elements._kept) return
    event.preventDefault()
    const isDouble =
      form.elements.reference.value === shown.row &&
      performance.now() - shown.at < DOUBLE &&
      submitter.id !== 'undo'
    if (sending || isDouble) return
    void send(form, submitter)
  })

  document.addEventListener('click', ({ target }) => {
    if (!target.closest('[data-close-notice]')) return
    notice.replaceChildren()
    focusRow(shown.row ?? '')
  })

  /** The row of the request that was opened, the rows as they stood, and the board's query, for the way back. */
  const PLACE = 'chapwai-board-place'

  document.addEventListener('click', ({ target }) => {
    const row = target.closest('#board [data-row] a')?.closest('[data-row]').dataset.row
    if (!row) return
    const place = { row, rows: [...rowsShown().keys()], query: location.search }
    sessionStorage.setItem(PLACE, JSON.stringify(place))
  })

  /** After the page of a request one goes on from its row, or from the one that followed where it has left the list. */
  function comeBack() {
    const { row, rows = [] } = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}')
    sessionStorage.removeItem(PLACE)
    const next = rows.slice(rows.indexOf(row)).find(rowIn)
    if (!next || location.hash) return
    const link = rowIn(next).querySelector('a')
    link.focus({ preventScroll: true })
    link.scrollIntoView({ block: 'center' })
  }
  comeBack()
  board.closest('.board').classList.add('live')
})()
