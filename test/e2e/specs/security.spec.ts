import { expect, test } from '../fixtures/kiosk';

test('X-01 the page has no network, no node, no windows and no permissions', async ({
  launch,
  provision,
  company,
}) => {
  await provision();
  const { app, page, display } = await launch();
  await display.waitForLoad();
  const asked = await page.evaluate(async (origin) => {
    const outcome = async (task: () => Promise<unknown>): Promise<string> => {
      try {
        await task();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const image = new Image();
    const loaded = new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    document.head.append(script);
    image.src = `${origin}/api/v2/kiosk/x/feeds`;
    return {
      fetch: await outcome(() => fetch(origin)),
      image: await outcome(() => loaded),
      notify: await Notification.requestPermission(),
      open: window.open(origin) === null ? 'refused' : 'allowed',
      node:
        typeof (globalThis as Record<string, unknown>)['require'] +
        typeof (globalThis as Record<string, unknown>)['process'],
      inline: 'planted' in window ? 'allowed' : 'refused',
    };
  }, company.origin);
  expect(asked).toEqual({
    fetch: 'refused',
    image: 'refused',
    notify: 'denied',
    open: 'refused',
    node: 'undefinedundefined',
    inline: 'refused',
  });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('X-02 the page cannot leave its own address, nor its folder', async ({ launch, provision, company }) => {
  await provision();
  const { app, display } = await launch();
  await display.waitForLoad();
  const addresses = await app.evaluate(async ({ webContents }, origin) => {
    const [contents] = webContents.getAllWebContents();
    if (!contents) throw new Error('there is no page');
    const before = contents.getURL();
    for (const wanted of [origin, 'app://motiboard/scaler/index.html', 'file:///etc/passwd']) {
      await contents.executeJavaScript(`location.href = ${JSON.stringify(wanted)}; null`);
    }
    return { before, after: contents.getURL(), loading: contents.isLoadingMainFrame() };
  }, company.origin);
  expect(addresses).toEqual({ before: addresses.before, after: addresses.before, loading: false });
});

test('X-03 a call on an unknown channel or with wrong arguments is refused', async ({
  launch,
  provision,
}) => {
  await provision();
  const { page, display } = await launch();
  await display.waitForLoad();
  const answers = await page.evaluate(async () => {
    const { motiboard } = globalThis as unknown as {
      motiboard: {
        call(channel: string, ...args: unknown[]): Promise<{ ok: boolean; error?: { code: string } }>;
      };
    };
    return [
      await motiboard.call('settings:get'),
      await motiboard.call('display:shown', 42),
      await motiboard.call('board:get', 'extra'),
    ];
  });
  expect(answers.map((answer) => answer.error?.code)).toEqual([
    'unknown-channel',
    'bad-arguments',
    'bad-arguments',
  ]);
});
