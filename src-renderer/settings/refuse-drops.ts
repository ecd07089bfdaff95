/** Files that are dropped beside a drop zone do nothing: the engine would open them in place of the page. */
export function refuseDrops(target: EventTarget): void {
  for (const type of ['dragover', 'drop']) {
    target.addEventListener(type, (event) => {
      if (!event.defaultPrevented) event.preventDefault();
    });
  }
}
