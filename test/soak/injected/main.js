// Into the main process: its clock and its timers run faster, together.
(factor) => {
  const setRealTimeout = globalThis.setTimeout;
  const realNow = Date.now.bind(Date);
  const since = realNow();
  Date.now = () => since + (realNow() - since) * factor;
  globalThis.setTimeout = (task, ms = 0, ...args) => setRealTimeout(task, ms / factor, ...args);
};
