/* global window, document, MutationObserver */
// Into the page, before its own code: timers that run faster, and a count of the slides that were really shown.
(factor) => {
  const setRealTimeout = window.setTimeout;
  window.setTimeout = (task, ms = 0) => setRealTimeout(task, ms / factor);
  window.soak = { shown: {} };
  let last = null;
  // A slide is shown when its section takes the place of the active one.
  const note = () => {
    const section = document.querySelector('section[data-slide]');
    if (section === null || section === last) return;
    last = section;
    const kind = section.getAttribute('data-slide');
    window.soak.shown[kind] = (window.soak.shown[kind] ?? 0) + 1;
  };
  const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ['data-slide'] };
  new MutationObserver(note).observe(document, watched);
};
