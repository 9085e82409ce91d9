// Keeps the focus while the board refreshes, and announces changes to screen readers. It does not announce minutes that
// pass.
;(() => {
  const news = document.getElementById('board-news')
  let before = null

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

  document.addEventListener('htmx:beforeSwap', ({ detail: { target } }) => {
    if (target.id !== 'board') return
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
