/* global window, document, MutationObserver, requestAnimationFrame */
// Into a page, before its own code: notes when its frames come, and which slide came when.
() => {
  const frames = [];
  const slides = [];
  let last = null;
  let lastMoved = -1;
  const note = () => {
    const section = document.querySelector('section[data-slide]');
    if (section === null || section === last) return;
    last = section;
    slides.push({ kind: section.getAttribute('data-slide'), at: window.performance.now() });
  };
  const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ['data-slide'] };
  new MutationObserver(note).observe(document, watched);
  const frame = () => {
    const now = window.performance.now();
    const moves = document.getAnimations().some(({ playState }) => playState === 'running');
    // The frame that ends a movement still belongs to it.
    if (moves) lastMoved = frames.length + 1;
    frames.push({ at: now, moves: moves || frames.length <= lastMoved });
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  // Slides take turns sooner: waits of a slide's stay pass in a moment; how one is prepared, comes and goes stays as it is.
  const setRealTimeout = window.setTimeout;
  window.setTimeout = (task, ms = 0) => setRealTimeout(task, ms > 3_000 && ms <= 30_000 ? 700 : ms);
  window.bench = { frames, slides };
};
