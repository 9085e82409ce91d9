// Keeps the focus while the board refreshes, and announces changes to screen readers. It does not announce minutes that
// pass. A refresh waits for the end of a press: a browser makes no click when what was pressed is replaced before it
// is released.
;(() => {
  const news = document.getElementById('board-news')
  let before = null
  let pressing = false
  /** True when a refresh was put off. */
  let late = false

  function pressed(event) {
    if (event.type === 'pointerdown' || event.key === ' ') pressing = true
  }

  function released() {
    pressing = false
    if (!late) return
    late = false
    // The click follows the release.
    setTimeout(() => htmx.trigger('#board', 'sse:queue'))
  }

  for (const press of ['pointerdown', 'keydown']) document.addEventListener(press, pressed, true)
  for (const release of ['pointerup', 'pointercancel', 'keyup'])
    document.addEventListener(release, released, true)
  window.addEventListener('blur', released)

  const rows = () =>
    new Map(
      [...document.querySelectorAll('#board [data-row]')].map((row) => [
        row.dataset.row,
        row.dataset.revision,
      ]),
    )

  function say(known, shown) {
    const fresh = [...shown.keys()].filter((row) => !known.has(row)).length
    const changed = [...known.keys()].filter((row) => shown.get(row) !== known.get(row)).length
    const words = [
      fresh && news.dataset.new.replace('#', fresh),
      changed && news.dataset.changed.replace('#', changed),
    ]
    if (fresh || changed) news.textContent = words.filter(Boolean).join(' ')
  }

  /** Restores the focus after a refresh removed the focused element: to its row, or otherwise to its group. */
  function restore({ row, group }) {
    if (document.activeElement !== document.body) return
    const place = document.getElementById(`request-${row}`) ?? document.getElementById(group)
    place?.focus({ preventScroll: true })
  }

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const { target } = detail
    if (target.id !== 'board') return
    if (pressing) {
      detail.shouldSwap = false
      late = true
      return
    }
    const focused = target.contains(document.activeElement) ? document.activeElement : null
    before = {
      rows: rows(),
      row: focused?.closest('[data-row]')?.dataset.row,
      group: focused?.closest('section')?.getAttribute('aria-labelledby'),
    }
  })

  document.addEventListener('htmx:afterSettle', ({ detail: { target } }) => {
    if (target.id !== 'board' || before === null) return
    say(before.rows, rows())
    if (before.group) restore(before)
    before = null
  })
})()
