// Enlarges, reduces and turns photos of papers. Without script the picture opens in its own tab.
const LARGEST = 4

for (const photo of document.querySelectorAll('.photo')) tools(photo)
// The board shows the page of a request beside its list.
document.addEventListener('case:shown', () => {
  for (const photo of document.querySelectorAll('#pane .photo')) tools(photo)
})

function tools(photo) {
  const picture = photo.querySelector('img')
  let size = 1
  let turns = 0

  function show() {
    picture.className = `size-${size} turn-${turns}`
    photo.querySelector('[data-photo="larger"]').disabled = size === LARGEST
    photo.querySelector('[data-photo="smaller"]').disabled = size === 1
  }

  const does = {
    larger: () => (size = Math.min(LARGEST, size + 1)),
    smaller: () => (size = Math.max(1, size - 1)),
    turn: () => (turns = (turns + 1) % 4),
  }
  for (const button of photo.querySelectorAll('[data-photo]')) {
    button.addEventListener('click', () => {
      does[button.dataset.photo]()
      show()
    })
  }
  show()
  photo.querySelector('.photo-tools').hidden = false
}
