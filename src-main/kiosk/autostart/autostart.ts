import { homedir } from 'node:os';
import { app } from 'electron';
import type { Log } from '../../contract/log';
import type { AutostartFacts } from '../../contract/panel/health';
import { isStartedByService } from './started-by-service';
import { isInXdgAutostart, setXdgAutostart } from './xdg-autostart';

/** Whether the app starts with the machine, and how to change that. */
export interface Autostart {
  facts(): Promise<AutostartFacts>;
  /** Switches it on or off for this user; says how it is then. */
  set(on: boolean): Promise<AutostartFacts>;
}

const words: Readonly<Record<AutostartFacts['state'], string>> = {
  on: 'Motiboard starts when this user signs in.',
  off: 'Motiboard does not start by itself after the machine was switched off.',
  service: 'A service of this machine starts Motiboard and starts it again when it ends.',
  unknown: 'Nobody can tell whether Motiboard starts by itself.',
};

/**
 * Makes what knows and changes whether the app starts with the machine: an XDG autostart entry on Linux, a login item
 * elsewhere. Where a service started it, there is nothing to change.
 * @param env environment variables
 */
export function createAutostart(deps: { readonly env: NodeJS.ProcessEnv; readonly log: Log }): Autostart {
  const { env, log } = deps;
  const isService = isStartedByService(env, process.pid);
  const places = { configHome: env['XDG_CONFIG_HOME'], home: homedir() };
  const isOn = (): Promise<boolean> =>
    process.platform === 'linux'
      ? isInXdgAutostart(places)
      : Promise.resolve(app.getLoginItemSettings().openAtLogin);
  const facts = async (): Promise<AutostartFacts> => {
    try {
      const state = isService ? 'service' : (await isOn()) ? 'on' : 'off';
      return { state, words: words[state] };
    } catch (error) {
      log.warn('it cannot be told whether the app starts by itself', { error: String(error) });
      return { state: 'unknown', words: words.unknown };
    }
  };
  return {
    facts,
    set: async (on) => {
      if (isService) return await facts();
      try {
        if (process.platform === 'linux') await setXdgAutostart(places, on ? startCommand(env) : null);
        else app.setLoginItemSettings({ openAtLogin: on });
        log.info(on ? 'the app starts with the machine from now on' : 'the app starts by itself no more');
      } catch (error) {
        log.warn('the start with the machine could not be changed', { error: String(error) });
      }
      return await facts();
    },
  };
}

/** How this app was started: an AppImage by its own file, since its inner path is gone by then. */
function startCommand(env: NodeJS.ProcessEnv): string[] {
  const [executable = process.execPath, ...args] = process.argv;
  return [env['APPIMAGE'] ?? executable, ...args];
}
