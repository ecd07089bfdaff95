const zoomKeys = new Set(['+', '-', '=', '0', '_']);

/**
 * Keeps the page as it is under a mouse, a keyboard or fingers: no menu, no dragging, no selecting, no zooming.
 * @param target usually the window
 * @returns how to lift it
 */
export function guardPage(target: EventTarget): () => void {
  const lifting = new AbortController();
  const { signal } = lifting;
  const prevent = (event: Event) => event.preventDefault();
  for (const type of [
    'contextmenu',
    'dragstart',
    'dragover',
    'drop',
    'selectstart',
    'gesturestart',
    'auxclick',
  ]) {
    target.addEventListener(type, prevent, { signal });
  }
  target.addEventListener(
    'wheel',
    (event) => {
      if (event instanceof WheelEvent && event.ctrlKey) event.preventDefault();
    },
    { signal, passive: false },
  );
  target.addEventListener(
    'touchmove',
    (event) => {
      if ('touches' in event && event.touches instanceof TouchList && event.touches.length > 1)
        event.preventDefault();
    },
    { signal, passive: false },
  );
  target.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent)) return;
      if ((event.ctrlKey || event.metaKey) && zoomKeys.has(event.key)) event.preventDefault();
    },
    { signal },
  );
  return () => lifting.abort();
}
