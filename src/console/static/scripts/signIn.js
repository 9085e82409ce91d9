// Asks every two seconds whether the phone has confirmed this computer, and goes on by itself. Shows the time left.
;(() => {
  const box = document.querySelector('[data-seconds]')
  if (!box) return
  const form = box.querySelector('form')
  const clock = box.querySelector('[role=timer]')
  const trouble = box.querySelector('[role=alert]')
  const end = performance.now() + Number(box.dataset.seconds) * 1000
  let over = false
  // This page goes on by itself.
  const enter = form.querySelector('[value=enter]')
  enter.hidden = true

  function stop(words) {
    over = true
    clock.hidden = true
    for (const shown of box.querySelectorAll('.codes, ol, a.button')) shown.hidden = true
    trouble.textContent = words
  }

  function tick() {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000))
    const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    clock.textContent = clock.dataset.left.replace('{time}', time)
    if (!over) setTimeout(tick, 1000)
  }

  async function look() {
    if (over) return
    const answer = document.hidden ? null : await fetch('/console/sign-in/state').catch(() => null)
    const state = answer?.ok ? await answer.text() : 'waiting'
    if (state === 'confirmed') return form.requestSubmit(enter)
    if (state === 'in') return location.assign(box.dataset.back)
    if (state === 'refused' || state === 'over') return stop(trouble.dataset[state])
    setTimeout(look, 2000)
  }

  tick()
  look()
})()
