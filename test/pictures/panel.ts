import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect } from '@playwright/test';
import { chromiumSwitches } from '../../build/launch/chromium-switches';
import { provisionRuntime } from '../../build/runtime/provision-runtime';
import { projectRoot } from '../../build/shared/project';
import { createDemoServer } from '../../src-main/demo/server';
import { ApiPage } from '../e2e/pages/api-page';
import { PanelPage } from '../e2e/pages/panel-page';
import { sayIn } from '../../src-renderer/words/panel-say';
import { atRest } from './at-rest';

/*
 * Pictures of every page of the panel, light and dark, in the languages that are named:
 * `panel.ts <folder> <size> <language …>`. First the first steps, as they begin; then everything, with a fictional
 * company connected and something to see on each page. It fills a display of the size that it is given.
 */
const [folder = path.join(projectRoot, 'out', 'panel-pictures'), size = '1920x1080', ...named] =
  process.argv.slice(2);
const languages = (['en', 'nb'] as const).filter(
  (language) => named.length === 0 || named.includes(language),
);
const modes = ['light', 'dark'] as const;
const [width = 1920, height = 1080] = size.split('x').map(Number);
const pin = '480263';
const sections = ['connections', 'looks', 'hours', 'privacy', 'onScreen', 'api', 'health', 'about'] as const;
const apiPages = ['operations', 'bulk', 'history', 'audit'] as const;
const steps = ['motivosity', 'motimate', 'look'] as const;

await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(path.join(tmpdir(), 'motiboard-panel-'));
const company = await createDemoServer({ port: 0, now: () => Date.now() });
const { executable } = await provisionRuntime(() => undefined);
const app = await _electron.launch({
  executablePath: executable,
  args: [...chromiumSwitches(), projectRoot, '--data-dir', dataDir, '--settings'],
});
const panel = await PanelPage.of(app);
const { page } = panel;
page.on('console', (message) => console.error(`${message.type()}: ${message.text()}`));
page.on('pageerror', (error) => console.error(error.stack));
let say = sayIn('en');

/** One picture of what is seen. */
const take = async (name: string): Promise<void> => {
  const file = path.join(folder, `${size}-${name}.png`);
  await atRest(page);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.error(file);
};

/** As many pictures as a page is high, each a part further down. */
const takeAll = async (name: string): Promise<void> => {
  const main = page.locator('main');
  await main.evaluate((element) => element.scrollTo({ top: 0 }));
  await take(name);
  const { whole, seen } = await main.evaluate((element) => ({
    whole: element.scrollHeight,
    seen: element.clientHeight,
  }));
  for (let at = 1; at * seen < whole && at < 6; at += 1) {
    await main.evaluate((element, top) => element.scrollTo({ top }), at * seen * 0.92);
    await take(`${name}-${at + 1}`);
  }
};

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Opens a section in whichever language the panel is. */
const go = async (section: (typeof sections)[number]): Promise<void> => {
  const title = say(`${section}:title`);
  const menu = page.getByRole('navigation', { name: say('panel:menu') });
  await menu.getByRole('button', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
};

/** Does something in every language and in both modes. @param ending of a picture's name, such as `-nb-light` */
const everywhere = async (doing: (ending: string) => Promise<void>): Promise<void> => {
  for (const language of languages) {
    const tools = page.getByRole('group', { name: say('panel:tools') });
    await tools.getByRole('radio', { name: say(`panel:language.${language}`), exact: true }).click();
    say = sayIn(language);
    for (const mode of modes) {
      const choices = page.getByRole('group', { name: say('panel:tools') });
      await choices.getByRole('radio', { name: say(`panel:mode.${mode}`), exact: true }).click();
      await doing(`${language === 'en' ? '' : `-${language}`}-${mode}`);
    }
  }
};

/** The first steps, one after the other. */
const takeSteps = async (name: string, ending: string): Promise<void> => {
  const goOn = button(say('guide:goOn'));
  if (await goOn.isVisible()) await goOn.click();
  for (const step of steps) {
    const rail = page.getByRole('list', { name: say('guide:steps') });
    await rail.getByRole('button', { name: say(`guide:${step}.name`) }).click();
    await takeAll(`${name}-${step}${ending}`);
  }
};

/** Connects the fictional company, past the fields, and sets something of everything. */
const connect = async (): Promise<void> => {
  const { origin, kioskId, motimate, credentials } = company;
  const { appId, secureToken } = credentials.service;
  const { username, password, clientId } = motimate;
  const messages = [
    {
      title: 'Welcome, Contoso',
      body: 'Coffee is to your left.',
      qr: 'https://acme.example',
      from: '2026-12-01',
    },
  ];
  const people = (await panel.call('settings:find-people', { text: 'an' })) as unknown as {
    value: readonly { entry: string }[];
  };
  const keep = (secret: string) => ({ do: 'set', secret, keep: 'machine' });
  const answer = await panel.call('settings:save', {
    values: {
      motivosity: { origin, imageOrigin: origin, service: { appId } },
      motimate: { origin, auth: { grant: 'password', username, clientId } },
      display: { messages, theme: { title: 'Acme' } },
      privacy: {
        hidePeople: [people.value[0]?.entry ?? 'jo@acme.example', 'jo@acme.example', 'mv:0a1b2c3d'],
        hideWords: ['lottery', 'secret project'],
      },
      schedule: {
        on: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '06:00', until: '24:00' }],
        off: 'black',
      },
    },
    secrets: {
      'motivosity.kioskId': keep(kioskId),
      'motivosity.service.secureToken': keep(secureToken),
      'motimate.auth.password': keep(password),
    },
  });
  console.error(JSON.stringify(answer).slice(0, 300));
};

/** The question whom to hide. */
const takeHiding = async (ending: string): Promise<void> => {
  await page.locator('main').evaluate((element) => element.scrollTo({ top: 0 }));
  await page
    .getByRole('button', { name: say('onScreen:hide.personOf', { title: '' }) })
    .first()
    .click();
  await take(`hide-person${ending}`);
  await page.keyboard.press('Escape');
};

/** Sends a read, a change and one that is refused, so that there is a history. */
const useApi = async (): Promise<void> => {
  const api = await ApiPage.open(panel);
  for (const [id, request] of [
    ['mv.feed.all', {}],
    ['mm.user.list', {}],
    ['mm.position.create', { body: { name: 'Lighthouse keeper' } }],
    ['mm.group.create', { body: { name: 'Boat builders' } }],
  ] as const) {
    await api.write(id, request);
    await api.run();
    await expect(api.response).toBeVisible();
  }
  // A form and a table are what most people see, beside the whole list.
  const people = await api.choose('mm.user.list');
  await people.getByRole('tab', { name: 'Form' }).click();
  await api.run();
  await expect(api.response).toContainText('Done');
  await api.finder.fill('');
};

await take('first-start');
await panel.choosePin(pin);
await page.setViewportSize({ width, height });
await everywhere((ending) => takeSteps('begin', ending));
await connect();
if (languages.length > 0) {
  const tools = page.getByRole('group', { name: say('panel:tools') });
  await tools.getByRole('radio', { name: say('panel:language.en'), exact: true }).click();
  say = sayIn('en');
}
await useApi();
await everywhere(async (ending) => {
  await takeSteps('guide', ending);
  for (const section of sections) {
    await go(section);
    const english = sayIn('en')(`${section}:title`).toLowerCase().replaceAll(' ', '-');
    if (section !== 'api') {
      await takeAll(`${english}${ending}`);
      if (section === 'onScreen') await takeHiding(ending);
      continue;
    }
    for (const one of apiPages) {
      await page.getByRole('tab', { name: say(`api:page.${one}`), exact: true }).click();
      await takeAll(`${english}-${one}${ending}`);
    }
    await page.getByRole('tab', { name: say('api:page.operations'), exact: true }).click();
  }
  await button(say('panel:pin.change')).click();
  await take(`change-pin${ending}`);
  await page.keyboard.press('Escape');
});
await everywhere(async (ending) => {
  await button(say('panel:lock')).click();
  const field = page.getByLabel(say('panel:locked.pin'), { exact: true });
  await expect(field).toBeVisible();
  await take(`locked${ending}`);
  await field.fill(pin);
  await button(say('panel:locked.unlock')).click();
  await expect(page.getByRole('navigation', { name: say('panel:menu') })).toBeVisible();
});
await app.close();
await company.close();
await rm(dataDir, { recursive: true, force: true });
