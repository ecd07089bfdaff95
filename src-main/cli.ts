import { fail, ok, type Failure, type Result } from './contract/result';

/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What was asked for on the command line. */
export interface LaunchOptions {
  /** `--config <file>`: the provisioning file; null = look in the usual places. */
  readonly config: string | null;
  /** `--check-config <file>`: say what is wrong with a provisioning file, then exit. */
  readonly checkConfig: string | null;
  /** `--data-dir <dir>`: where everything is kept; null = the platform's place. */
  readonly dataDir: string | null;
  /** `--windowed[=WxH]`: in a window, for work at a desk; null = the whole screen. */
  readonly windowed: Size | null;
  /** `--demo`: play the demo company whatever is configured. */
  readonly demo: boolean;
  /** `--settings`: open the panel at its PIN screen. */
  readonly settings: boolean;
  /** `--screenshots <dir>`: picture every slide once, then exit. */
  readonly screenshots: string | null;
  /** `--size=WxH`: the size of the page for screenshots and of a virtual display. */
  readonly size: Size | null;
  readonly version: boolean;
  readonly help: boolean;
}

/** What `--help` prints. */
export const helpText = `Motiboard shows who was thanked, who leads, whose day it is and what is on the wall.

Usage: motiboard [options]

  --config <file>        use this settings file
  --check-config <file>  say what is wrong with a settings file, then exit
  --data-dir <folder>    keep everything in this folder
  --windowed[=WxH]       run in a window (1280x720) instead of the whole screen
  --demo                 show the demo company
  --settings             open the settings at the PIN
  --screenshots <folder> save a picture of every slide, then exit
  --size=WxH             size of the pictures, such as 1920x1080
  --version              print the version
  --help                 print this
`;

const defaultWindow: Size = { width: 1280, height: 720 };

/** Options of Chromium and Electron that may stand beside ours, for compositors, drivers and debuggers. */
const engineOption =
  /^--(no-sandbox|inspect(-brk|-port)?|remote-debugging-(port|pipe)|ozone-platform(-hint)?|disable-[a-z-]+|enable-[a-z-]+|use-gl|use-angle|force-[a-z-]+|lang|no-zygote|in-process-gpu|password-store|js-flags|v|allow-[a-z-]+|host-rules|host-resolver-rules|proxy-[a-z-]+|no-proxy-server)(=.*)?$/;

/**
 * Reads the command line. An option that is not known, or lacks its value, is a failure that names it.
 * @param args everything after the executable and, unpackaged, the app's folder
 */
export function parseCommandLine(args: readonly string[]): Result<LaunchOptions> {
  const options: { -readonly [K in keyof LaunchOptions]: LaunchOptions[K] } = {
    config: null,
    checkConfig: null,
    dataDir: null,
    windowed: null,
    demo: false,
    settings: false,
    screenshots: null,
    size: null,
    version: false,
    help: false,
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const equals = arg.indexOf('=');
    const name = equals > 0 ? arg.slice(0, equals) : arg;
    const inline = equals > 0 ? arg.slice(equals + 1) : null;
    switch (name) {
      case '--config':
      case '--check-config':
      case '--data-dir':
      case '--screenshots': {
        const value = inline ?? rest.shift();
        if (value === undefined || value === '' || value.startsWith('--'))
          return problem(`${name} needs a value`);
        if (name === '--config') options.config = value;
        else if (name === '--check-config') options.checkConfig = value;
        else if (name === '--data-dir') options.dataDir = value;
        else options.screenshots = value;
        break;
      }
      case '--size':
      case '--windowed': {
        const text = inline ?? (name === '--size' ? rest.shift() : null);
        const size = text === null ? defaultWindow : parseSize(text ?? '');
        if (!size) return problem(`${name} needs a size such as ${name}=1920x1080`);
        if (name === '--size') options.size = size;
        else options.windowed = size;
        break;
      }
      case '--demo':
      case '--settings':
      case '--version':
      case '--help': {
        if (inline !== null) return problem(`${name} takes no value`);
        options[name.slice(2) as 'demo' | 'settings' | 'version' | 'help'] = true;
        break;
      }
      default:
        if (!engineOption.test(arg)) return problem(`unknown option ${name}`);
    }
  }
  return ok(options);
}

function parseSize(text: string): Size | null {
  const match = /^(\d{2,5})x(\d{2,5})$/.exec(text);
  const width = Number(match?.[1]);
  const height = Number(match?.[2]);
  return width >= 160 && height >= 160 && width <= 16_384 && height <= 16_384 ? { width, height } : null;
}

function problem(message: string): { readonly ok: false; readonly error: Failure } {
  return fail({ code: 'bad-option', message: `${message}; see --help` });
}
